import { useLocale, useTranslations } from 'next-intl';
import { type Column, DataTable } from '#components/data-table.tsx';
import { type Staff, mayWrite, systemId } from '#features/accounts/roles.ts';
import { folderOf } from '#features/publishing/kind-names.ts';
import { draftAction } from '#features/review/subject/actions.ts';
import type { LayerView, SubjectView } from '#features/review/subject/data.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import { LayerName } from './layer-name.tsx';
import { When, whenInWords } from './when.tsx';

type EntryLayersProps = { subject: SubjectView; staff: Pick<Staff, 'id' | 'grants'> };

/** How each part of an entry stands, what is under way, and the ways from here. */
export function EntryLayers({ subject, staff }: EntryLayersProps) {
  const t = useTranslations('Entry');
  const columns: Column<LayerView>[] = [
    { head: t('layer'), as: 'name', cell: ({ locale }) => <LayerName locale={locale} /> },
    { head: t('standing'), cell: (layer) => <Standing layer={layer} /> },
    { head: t('open'), cell: (layer) => <Open layer={layer} subject={subject} staff={staff} /> },
    { head: t('ways'), as: 'unseen', cell: (layer) => <Ways layer={layer} subject={subject} staff={staff} /> },
  ];
  return (
    <section aria-labelledby="layers">
      <h2 id="layers">{t('layers')}</h2>
      <DataTable caption={t('layers')} columns={columns} rows={subject.layers} keyOf={({ locale }) => locale ?? ''} />
    </section>
  );
}

function Standing({ layer: { published, behind, absent } }: { layer: LayerView }) {
  const t = useTranslations('Entry');
  const locale = useLocale();
  if (!published) return t('none');
  return (
    <>
      {t('since', { day: whenInWords(published.since, locale) })}
      <br />
      {published.alone ? t('alone') : published.checkedBy ? t('checkedBy', { name: published.checkedBy }) : t('unchecked')}
      <ul className="marks" role="list">
        {behind > 0 && <li className="behind">{t('behind', { count: behind })}</li>}
        {absent > 0 && <li className="absent">{t('absent', { count: absent })}</li>}
      </ul>
    </>
  );
}

type PartProps = { layer: LayerView; subject: SubjectView; staff: Pick<Staff, 'id' | 'grants'> };

function Open({ layer: { locale: layer, open, writing }, subject, staff }: PartProps) {
  const [t, review] = [useTranslations('Entry'), useTranslations('Review')];
  const locale = useLocale();
  if (open.length + writing.length === 0) return null;
  return (
    <ul role="list">
      {open.map(({ id, state, authorId, author, changeNote, createdAt, scheduledFor, withdraws, isOvertaken }) => (
        <li key={id}>
          <a href={`/admin/review/${id}`}>
            {t(`states.${state as 'approved'}`, {
              author: authorId === systemId ? review('system') : author,
              day: scheduledFor ? whenInWords(scheduledFor, locale) : '',
            })}
          </a>
          {withdraws && ` (${t('withdraws')})`} <When at={createdAt} />
          {changeNote && <div className="soft">{changeNote}</div>}
          <p className="actions">
            <a href={`/admin/preview/${id}/${layer ?? sourceLocale}`}>{t('preview')}</a>
            {authorId === staff.id && isOvertaken && !withdraws && (
              <a href={`/admin/${folderOf[subject.kind]}/${subject.slug}/conflict/${layer ?? 'structure'}?revision=${id}`}>
                {review('conflict')}
              </a>
            )}
          </p>
          {authorId === staff.id && (state === 'draft' || state === 'returned') && (
            <form className="actions" action={draftAction}>
              <input type="hidden" name="subject" value={subject.id} />
              <input type="hidden" name="id" value={id} />
              <button type="submit" className="button" name="step" value="submit">
                {t('submit')}
              </button>
              <button type="submit" className="quiet" name="step" value="discard">
                {t('discard')}
              </button>
            </form>
          )}
        </li>
      ))}
      {writing.map((author) => (
        <li key={author}>{t('writing', { author })}</li>
      ))}
    </ul>
  );
}

function Ways({ layer: { locale, published }, subject, staff }: PartProps) {
  const t = useTranslations('Entry');
  const room = `/admin/${folderOf[subject.kind]}/${subject.slug}`;
  return (
    <p className="actions">
      {mayWrite(staff, locale) && <a href={`${room}/edit/${locale ?? 'structure'}`}>{t('edit')}</a>}
      {published && subject.path && locale !== null && <a href={`/${locale}${subject.path}`}>{t('public')}</a>}
      <a href={`${room}/history${locale === null ? '?layer=structure' : `?layer=${locale}`}`}>{t('history')}</a>
    </p>
  );
}
