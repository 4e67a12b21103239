import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { type Column, DataTable } from '#components/data-table.tsx';
import { Pager } from '#components/pager.tsx';
import { SelectField } from '#components/select-field.tsx';
import { enter } from '#features/accounts/require.ts';
import { systemId } from '#features/accounts/roles.ts';
import { type AuditLine, type AuditSearch, auditChoices, findAudit } from '#features/review/audit/data.ts';
import { LayerName } from '#features/review/components/layer-name.tsx';
import { When, whenInWords } from '#features/review/components/when.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Audit'))('title') };
}

const day = z.iso.date().nullable().catch(null);
const words = z.string().trim().min(1).max(200).nullable().catch(null);

function readSearch(question: Record<string, string | string[] | undefined>): AuditSearch {
  return {
    actor: words.parse(question.actor),
    action: words.parse(question.action),
    from: day.parse(question.from),
    to: day.parse(question.to),
    slug: words.parse(question.slug),
    page: Math.max(1, Math.trunc(Number(question.page)) || 1),
  };
}

function address(search: AuditSearch, page: number): string {
  const { page: _, ...asked } = search;
  const given = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `/admin/audit?${new URLSearchParams([...given, ['page', String(page)]] as [string, string][])}`;
}

/** Who did what, when, for administrators. */
export default async function AuditPage({ searchParams }: PageProps<'/admin/audit'>) {
  await enter('/admin/audit');
  const search = readSearch(await searchParams);
  const [t, choices, found] = [await getTranslations('Audit'), await auditChoices(), await findAudit(search)];
  const isKnown = (action: string) => t.has(`actions.${action}` as 'actions.create');
  const columns: Column<AuditLine>[] = [
    { head: t('when'), as: 'name', cell: ({ at }) => <When at={at} /> },
    { head: t('what'), cell: (line) => <LineInWords line={line} /> },
  ];
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <form className="filters">
        <SelectField
          name="actor"
          label={t('actor')}
          any={t('any')}
          value={search.actor}
          options={choices.actors.map(({ id: value, name }) => ({ value, label: value === systemId ? t('system') : name }))}
        />
        <SelectField
          name="action"
          label={t('action')}
          any={t('any')}
          value={search.action}
          options={choices.actions.map((value) => ({ value, label: isKnown(value) ? t(`actions.${value as 'create'}`) : value }))}
        />
        {(['from', 'to'] as const).map((name) => (
          <div key={name}>
            <label htmlFor={name}>{t(name)}</label>
            <input id={name} name={name} type="date" defaultValue={search[name] ?? ''} />
          </div>
        ))}
        <div>
          <label htmlFor="slug">{t('slug')}</label>
          <input id="slug" name="slug" type="text" defaultValue={search.slug ?? ''} autoComplete="off" />
        </div>
        <button type="submit" className="button">
          {t('show')}
        </button>
      </form>
      <output className="said">{t('found', { count: found.count })}</output>
      <DataTable caption={t('title')} columns={columns} rows={found.lines} keyOf={({ id }) => id} />
      <Pager
        label={t('pages')}
        page={found.page}
        pages={found.pages}
        hrefOf={(page) => address(search, page)}
        pageLabel={(page) => t('page', { page: String(page), pages: String(found.pages) })}
      />
    </>
  );
}

async function LineInWords({ line: { actorId, actor, action, subject, locale, details } }: { line: AuditLine }) {
  const [t, own] = [await getTranslations('Audit'), await getLocale()];
  const known = `actions.${action}` as 'actions.create';
  const { alone, scheduledFor, from, to, slug, on } = details;
  const more = [
    alone === true ? t('details.alone') : '',
    typeof scheduledFor === 'string' ? t('details.scheduled', { day: whenInWords(new Date(scheduledFor), own) }) : '',
    typeof from === 'string' && typeof to === 'string' ? t('details.renamed', { from, to }) : '',
    !subject && typeof slug === 'string' ? t('details.slug', { slug }) : '',
    typeof on === 'boolean' ? t(on ? 'details.on' : 'details.off') : '',
  ].filter(Boolean);
  return (
    <>
      <b>{actorId === systemId ? t('system') : actor}</b> {t.has(known) ? t(known) : action}
      {subject && (
        <>
          :{' '}
          <a href={subject.href} lang="de">
            {subject.title}
          </a>
        </>
      )}
      {locale !== undefined && (
        <>
          {' · '}
          <LayerName locale={locale} short />
        </>
      )}
      {more.length > 0 && <span className="soft"> · {more.join(', ')}</span>}
    </>
  );
}
