import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { Form, Line } from '#components/form/form.tsx';
import { SelectField } from '#components/select-field.tsx';
import { enter } from '#features/accounts/require.ts';
import { hasRole, mayWrite } from '#features/accounts/roles.ts';
import { folderOf, kindIn } from '#features/publishing/kind-names.ts';
import { EntryEnd } from '#features/review/components/entry-end.tsx';
import { EntryLayers } from '#features/review/components/entry-layers.tsx';
import { whenInWords } from '#features/review/components/when.tsx';
import { listOwners } from '#features/review/lists/data.ts';
import { ownerAction, renameAction, restoreWithdrawnAction } from '#features/review/subject/actions.ts';
import { type SubjectView, findSubject, listTargets } from '#features/review/subject/data.ts';
import { locales } from '#lib/i18n/locales.ts';
import { languageName } from '#lib/i18n/words.ts';

type Props = PageProps<'/admin/[kind]/[subject]'>;

async function subjectOf({ params }: Props): Promise<SubjectView | null> {
  const { kind: folder, subject: slug } = await params;
  const kind = kindIn(folder);
  return kind && findSubject(kind, slug);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  await enter('/admin/[kind]/[subject]', await props.params);
  return { title: (await subjectOf(props))?.title ?? '' };
}

const doneCodes = ['renamed', 'assigned', 'discarded', 'restored', 'merged', 'submitted'] as const;
const refusedCodes = ['wrongState', 'invalid', 'inUse', 'samePerson', 'baseChanged', 'blocked', 'changedMeanwhile'] as const;

/** One entry: what of it is public, what is under way, who looks after it, and how it ends. */
export default async function SubjectPage(props: Props) {
  const staff = await enter('/admin/[kind]/[subject]', await props.params);
  const subject = await subjectOf(props);
  if (!subject) notFound();
  const [question, t, history, locale] = [
    await props.searchParams,
    await getTranslations('Entry'),
    await getTranslations('History'),
    await getLocale(),
  ];
  const isEditor = hasRole(staff, 'editor');
  const done = doneCodes.find((code) => code === question.done);
  const refused = refusedCodes.find((code) => code === question.refused);
  const publicIn = subject.layers.find((layer) => layer.locale !== null && layer.published);
  const mine = locales.find((each) => mayWrite(staff, each));
  return (
    <>
      <div className="room-head">
        <h1 lang="de">{subject.title}</h1>
        <p className="actions">
          {subject.isPublic && subject.path && publicIn && <a href={`/${publicIn.locale}${subject.path}`}>{t('public')}</a>}
          <a href={`/admin/${folderOf[subject.kind]}/${subject.slug}/history`}>{t('history')}</a>
          {mine && (
            <a className="plate" href={`/admin/${folderOf[subject.kind]}/${subject.slug}/edit/${mine}`}>
              {t('editText', { language: languageName(mine, locale) })}
            </a>
          )}
        </p>
      </div>
      <output className={refused ? 'done refused' : 'done'}>
        {done && t(`done.${done}`)}
        {refused && <span className="wrong">{t(`errors.${refused}`)}</span>}
      </output>
      <ul className="marks" role="list">
        {!subject.isPublic && !subject.withdrawal && <li>{t('notPublic')}</li>}
        {subject.sensitive && <li className="behind">{t('sensitive')}</li>}
      </ul>
      {subject.withdrawal && (
        <section className="sheet">
          <p>
            {subject.withdrawal.redirects && subject.withdrawal.instead
              ? t('merged', { slug: subject.withdrawal.instead, day: whenInWords(subject.withdrawal.at, locale) })
              : t('withdrawn', { day: whenInWords(subject.withdrawal.at, locale) })}
          </p>
          {subject.withdrawal.note && <p lang="de">{subject.withdrawal.note}</p>}
          {isEditor && (
            <form action={restoreWithdrawnAction}>
              <input type="hidden" name="subject" value={subject.id} />
              <input type="hidden" name="note" value={history('restoreNote')} />
              <p className="soft">{t('bringBackHint')}</p>
              <button type="submit" className="button">
                {t('bringBack')}
              </button>
            </form>
          )}
        </section>
      )}
      <EntryLayers subject={subject} staff={staff} />
      <div className="columns-2">
        <section className="sheet" aria-labelledby="about">
          <h2 id="about">{t('care')}</h2>
          {isEditor ? <OwnerForm subject={subject} /> : <p>{subject.owner?.name ?? t('nobody')}</p>}
          {subject.formerSlugs.length > 0 && <p className="soft">{t('former', { slugs: subject.formerSlugs.join(', ') })}</p>}
          {isEditor && <RenameForm subject={subject} />}
        </section>
        <section className="sheet" aria-labelledby="references">
          <h2 id="references">{t('references')}</h2>
          {subject.references.length === 0 && <p>{t('noReferences')}</p>}
          <ul>
            {subject.references.map(({ id, kind, slug, title }) => (
              <li key={id}>
                <a href={`/admin/${folderOf[kind]}/${slug}`} lang="de">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      </div>
      {isEditor && subject.kind !== 'city' && (
        <section aria-labelledby="end" className="stack">
          <h2 id="end">{t('end.title')}</h2>
          <EntryEnd subject={subject} targets={await listTargets(subject.kind, subject.id)} />
        </section>
      )}
    </>
  );
}

async function OwnerForm({ subject }: { subject: SubjectView }) {
  const [t, owners] = [await getTranslations('Entry'), await listOwners()];
  return (
    <form action={ownerAction} className="filters">
      <input type="hidden" name="subject" value={subject.id} />
      <SelectField
        name="owner"
        label={t('owner')}
        any={t('nobody')}
        value={subject.owner?.id ?? null}
        options={owners.map(({ id: value, name: label }) => ({ value, label }))}
      />
      <button type="submit" className="button">
        {t('assign')}
      </button>
    </form>
  );
}

async function RenameForm({ subject }: { subject: SubjectView }) {
  const t = await getTranslations('Entry');
  const sentences = { slug: t('errors.slug'), taken: t('errors.taken'), wrongState: t('errors.wrongState') };
  return (
    <details>
      <summary>{t('rename')}</summary>
      <Form action={renameAction} errorTitle={t('errorTitle')} sentences={sentences}>
        <input type="hidden" name="subject" value={subject.id} />
        <Line name="slug" label={t('slug')} hint={t('slugHint')} defaultValue={subject.slug} />
        <p>
          <button type="submit" className="button">
            {t('rename')}
          </button>
        </p>
      </Form>
    </details>
  );
}
