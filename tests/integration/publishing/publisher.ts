import { db } from '#lib/db/client.ts';
import { changed, guidancePage, published, small } from '#tests/factories.ts';

/**
 * A program that publishes without end, German and Arabic in turn, until it is killed. Prints `ready`, then `begin` before and
 * `done <revision>` after every publish. A database that goes away ends it.
 */
const slug = 'killed-again-and-again';
const where = { kind_slug: { kind: 'guidance' as const, slug } };
if (!(await db.subject.findUnique({ where }))) await published(guidancePage(slug, { translations: { ar: arabic('0') } }));
const subject = await db.subject.findUniqueOrThrow({ where });
console.log('ready');

for (let n = 0; ; n += 1) {
  const words = `${process.pid}-${n}`;
  const locale = n % 2 === 0 ? 'de' : 'ar';
  console.log('begin');
  const result = await changed(subject.id, locale, locale === 'de' ? small.guidance(words).german : arabic(words));
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  const { id } = await db.revision.findFirstOrThrow({ where: { subjectId: subject.id, locale, state: 'published' } });
  console.log(`done ${id}`);
}

function arabic(words: string) {
  return { blocks: { title: { ofVersion: 1, title: 'تسجيل السكن' }, go: { ofVersion: 1, title: 'اذهب', body: words } } };
}
