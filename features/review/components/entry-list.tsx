import { useLocale, useTranslations } from 'next-intl';
import { type Column, DataTable } from '#components/data-table.tsx';
import { Pager } from '#components/pager.tsx';
import { SelectField } from '#components/select-field.tsx';
import { folderOf } from '#features/publishing/kind-names.ts';
import { type ListSearch, listQuery, listSorts, listStates } from '#features/review/lists/list-search.ts';
import type { ListRow, matchingRows } from '#features/review/lists/rows.ts';
import { bulkAction } from '#features/review/subject/actions.ts';
import { locales, sourceLocale } from '#lib/i18n/locales.ts';
import { dayInWords, languageName } from '#lib/i18n/words.ts';
import type { SubjectKind } from '#prisma/client/enums.ts';
import { LanguageMarks } from './language-marks.tsx';
import { When } from './when.tsx';

type Owner = { id: string; name: string };
type FiltersProps = { kind: SubjectKind; search: ListSearch; owners: Owner[]; groups: { value: string; label: string }[] };

/** What a list can be asked; a GET form, so that every answer has an address. */
export function EntryFilters({ kind, search, owners, groups }: FiltersProps) {
  const t = useTranslations('Lists');
  const own = useLocale();
  return (
    <search>
      <form className="filters">
        <div>
          <label htmlFor="q">{t('words')}</label>
          <input id="q" type="search" name="q" defaultValue={search.words} maxLength={200} dir="auto" autoComplete="off" />
        </div>
        <SelectField
          name="state"
          label={t('state')}
          any={t('any')}
          value={search.state}
          options={listStates.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
        <SelectField
          name="behind"
          label={t('behind')}
          any={t('anyGaps')}
          value={search.behindIn}
          options={locales.filter((each) => each !== sourceLocale).map((value) => ({ value, label: languageName(value, own) }))}
        />
        {groups.length > 1 && (
          <SelectField name="group" label={t('group')} any={t('any')} value={search.group} options={groups} />
        )}
        <SelectField
          name="owner"
          label={t('owner')}
          any={t('any')}
          value={search.owner}
          options={[{ value: 'nobody', label: t('nobody') }, ...owners.map(({ id: value, name: label }) => ({ value, label }))]}
        />
        <div>
          <label htmlFor="sort">{t('sort')}</label>
          <select id="sort" name="sort" defaultValue={search.sort}>
            {listSorts.map((value) => (
              <option key={value} value={value}>
                {t(`sorts.${value}`)}
              </option>
            ))}
          </select>
        </div>
        <p className="actions">
          <button type="submit" className="button">
            {t('show')}
          </button>
          <a href={`/admin/${folderOf[kind]}`}>{t('reset')}</a>
        </p>
      </form>
    </search>
  );
}

type EntryListProps = {
  kind: SubjectKind;
  search: ListSearch;
  found: ReturnType<typeof matchingRows>;
  owners: Owner[];
  /** Whether whoever looks may do something with several at once. */
  mayAct: boolean;
};

export function EntryList({ kind, search, found, owners, mayAct }: EntryListProps) {
  const t = useTranslations('Lists');
  const table = <EntryTable kind={kind} rows={found.rows} mayAct={mayAct} />;
  return (
    <>
      <output className="said">{t('found', { count: found.count })}</output>
      {mayAct && found.count > 0 ? (
        <form action={bulkAction.bind(null, kind, listQuery(search, { page: search.page }))} className="stack">
          {kind === 'office' && <input type="hidden" name="note" value={t('bulk.confirmNote')} />}
          {table}
          <section className="sheet" aria-labelledby="bulk">
            <h2 id="bulk">{t('bulk.title')}</h2>
            <div className="filters">
              <SelectField
                name="owner-of-all"
                label={t('bulk.owner')}
                any={t('nobody')}
                value={null}
                options={owners.map(({ id: value, name: label }) => ({ value, label }))}
              />
              <p className="actions">
                <button type="submit" className="button" name="do" value="assign">
                  {t('bulk.assign')}
                </button>
                {kind === 'office' && (
                  <button type="submit" className="button" name="do" value="confirm" aria-describedby="confirm-hint">
                    {t('bulk.confirm')}
                  </button>
                )}
              </p>
            </div>
            {kind === 'office' && (
              <p className="soft" id="confirm-hint">
                {t('bulk.confirmHint')}
              </p>
            )}
          </section>
        </form>
      ) : (
        table
      )}
      <Pager
        label={t('pages')}
        page={found.page}
        pages={found.pages}
        hrefOf={(page) => `/admin/${folderOf[kind]}${listQuery(search, { page })}`}
        pageLabel={(page) => t('page', { page: String(page), pages: String(found.pages) })}
      />
    </>
  );
}

function EntryTable({ kind, rows, mayAct }: { kind: SubjectKind; rows: ListRow[]; mayAct: boolean }) {
  const t = useTranslations('Lists');
  const locale = useLocale();
  const select: Column<ListRow> = {
    head: t('columns.select'),
    as: 'unseen',
    cell: ({ id, title }) => (
      <label className="tick">
        <input type="checkbox" name="id" value={id} />
        <span className="unseen">{t('selectOne', { title })}</span>
      </label>
    ),
  };
  const confirmed: Column<ListRow> = {
    head: t('columns.confirmed'),
    cell: ({ confirmedOn }) => (confirmedOn ? dayInWords(confirmedOn, locale) : t('never')),
  };
  const columns: Column<ListRow>[] = [
    ...(mayAct ? [select] : []),
    {
      head: t('columns.title'),
      as: 'name',
      cell: ({ slug, title }) => (
        <a href={`/admin/${folderOf[kind]}/${slug}`} lang="de">
          {title}
        </a>
      ),
    },
    { head: t('columns.state'), cell: (row) => <States row={row} /> },
    { head: t('columns.languages'), cell: ({ languages }) => <LanguageMarks languages={languages} /> },
    ...(kind === 'office' ? [confirmed] : []),
    { head: t('columns.changed'), cell: ({ changedAt }) => (changedAt ? <When at={changedAt} dayOnly /> : t('never')) },
    { head: t('columns.owner'), cell: ({ owner }) => owner?.name ?? t('nobody') },
  ];
  return <DataTable caption={t(`kinds.${kind}`)} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}

function States({ row }: { row: ListRow }) {
  const t = useTranslations('Lists.states');
  const states = [
    row.isWithdrawn ? 'withdrawn' : row.isPublic ? 'public' : 'notPublic',
    ...(row.hasDraft ? ['draft' as const] : []),
    ...(row.inReview ? ['inReview' as const] : []),
    ...(row.isOverdue ? ['overdue' as const] : []),
    ...(row.isPublic && !row.isChecked ? ['unchecked' as const] : []),
  ] as const;
  return (
    <ul className="marks" role="list">
      {states.map((state) => (
        <li key={state} className={state === 'overdue' ? 'behind' : undefined}>
          {t(state)}
        </li>
      ))}
    </ul>
  );
}
