import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Grant, Staff } from '#features/accounts/roles.ts';
import { returnRevision } from '#features/publishing/mutations.ts';
import { findTasks } from '#features/tasks/internal-data.ts';
import type { TaskKind } from '#features/tasks/task.ts';
import { db } from '#lib/db/client.ts';
import { author, freshSlug, guidancePage, officeEntry, published, reviewer, small, submitted } from '#tests/factories.ts';

const somebody = (...grants: (Grant | Grant['role'])[]): Staff => ({
  id: randomUUID(),
  name: 'Somebody',
  email: 'somebody@wegweiser.example',
  demo: true,
  secondFactor: false,
  grants: grants.map((grant) => (typeof grant === 'string' ? { role: grant, scope: '' } : grant)),
});
const today = '2026-11-24';
const find = async (staff: Staff, kind: TaskKind, options = {}) =>
  (await findTasks(staff, today, options)).find((group) => group.kind === kind)?.tasks ?? [];
const subjectId = async (slug: string) => (await db.subject.findFirstOrThrow({ where: { slug }, select: { id: true } })).id;

async function page() {
  const slug = freshSlug('page');
  await published(guidancePage(slug));
  return { slug, id: await subjectId(slug) };
}
const german = small.guidance('Neu.').german;

test('what a colleague submitted waits for every reviewer but not for the author, with the address of the review', async () => {
  const { id, slug } = await page();
  const writer = author();
  const revision = await submitted(writer, id, 'de', german, { changeNote: 'Neue Gebühr' });
  const task = (await find(somebody('reviewer'), 'review')).find(({ href }) => href === `/admin/review/${revision}`);
  expect(task).toMatchObject({ title: 'Fahrrad codieren', layer: 'de', detail: 'Neue Gebühr', subjectKind: 'guidance' });
  expect(await find({ ...somebody('reviewer'), id: writer.id }, 'review')).not.toContainEqual(
    expect.objectContaining({ href: task?.href }),
  );
  expect(await find(somebody('editor'), 'review')).toEqual([]);
  expect(slug).toBeTruthy();
});

test('what was returned comes back to its author with the comment, and to nobody else', async () => {
  const { id, slug } = await page();
  const writer = author();
  await returnRevision(reviewer(), await submitted(writer, id, 'de', german), 'Bitte mit Quelle.');
  expect(await find({ ...somebody('editor'), id: writer.id }, 'returned')).toMatchObject([
    { href: `/admin/guide/${slug}/edit/de`, detail: 'Bitte mit Quelle.' },
  ]);
  expect(await find(somebody('editor'), 'returned')).toEqual([]);
});

test('a translator is shown what is behind in the own languages only', async () => {
  const slug = freshSlug('page');
  await published(guidancePage(slug, { translations: { uk: { blocks: { title: { ofVersion: 1, title: 'Велосипед' } } } } }));
  const behind = async (scope: string) =>
    (await find(somebody({ role: 'translator', scope }), 'translations')).find(({ href }) => href.includes(slug));
  expect(await behind('uk')).toMatchObject({ href: `/admin/guide/${slug}/edit/uk`, count: 2 });
  expect(await behind('ar')).toMatchObject({ href: `/admin/guide/${slug}/edit/ar`, count: 3 });
  expect(await find(somebody('editor'), 'translations')).toEqual([]);
});

test('an office that nobody confirmed for half a year is work, one confirmed last month is not', async () => {
  const [old, fresh, never] = [freshSlug('old'), freshSlug('fresh'), freshSlug('never')];
  await published(
    officeEntry(old, { confirmedOn: '2026-05-01' }),
    officeEntry(fresh, { confirmedOn: '2026-10-24' }),
    officeEntry(never, { confirmedOn: null }),
  );
  const due = (await find(somebody('editor'), 'confirmation')).map(({ title }) => title);
  expect(due).toEqual(expect.arrayContaining([old, never]));
  expect(due).not.toContain(fresh);
});

test('what has an owner is left out of the list of somebody else who asks for the own tasks', async () => {
  const slug = freshSlug('old');
  await published(officeEntry(slug, { confirmedOn: '2026-05-01' }));
  const owner = await db.user.create({ data: { id: randomUUID(), name: 'Owner', email: `${slug}@wegweiser.example` } });
  await db.subject.update({ where: { id: await subjectId(slug) }, data: { ownerId: owner.id } });
  const titles = async (staff: Staff) => (await find(staff, 'confirmation', { mine: true })).map(({ title }) => title);
  expect(await titles(somebody('editor'))).not.toContain(slug);
  expect(await titles({ ...somebody('editor'), id: owner.id })).toContain(slug);
});

test('visitors’ reports stand together by page, and who may not edit sees none', async () => {
  const { slug } = await page();
  const path = `/guide/${slug}`;
  for (const about of ['phone', 'hours']) await db.errorReport.create({ data: { path, locale: 'ar', about } });
  expect((await find(somebody('editor'), 'errors')).find(({ title }) => title === 'Fahrrad codieren')).toMatchObject({
    count: 2,
    href: `/admin/error-reports?page=${encodeURIComponent(path)}`,
  });
  expect(await findTasks(somebody('counsellor'), today)).toEqual([]);
});

test('a figure whose last value ends soon is work until a later value is published', async () => {
  const slug = freshSlug('figure');
  const { structure, german: words } = small.figure(slug);
  const value = { ...(structure as { values: object[] }).values[0], validFrom: '2026-01-01', validTo: '2026-12-31' };
  const withValues = (...values: object[]) =>
    published({
      kind: 'figure',
      slug,
      layers: [
        { locale: null, data: { ...structure, values } },
        { locale: 'de', data: words },
      ],
    });
  await withValues(value);
  expect(await find(somebody('editor'), 'figures')).toContainEqual(
    expect.objectContaining({ title: slug, until: '2026-12-31', urgent: false }),
  );
  await withValues(value, { ...value, validFrom: '2027-01-01', validTo: null });
  expect((await find(somebody('editor'), 'figures')).map(({ title }) => title)).not.toContain(slug);
});
