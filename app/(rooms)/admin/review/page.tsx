import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { type Column, DataTable } from '#components/data-table.tsx';
import { systemId } from '#features/accounts/roles.ts';
import { enter } from '#features/accounts/require.ts';
import { LayerName } from '#features/review/components/layer-name.tsx';
import { When } from '#features/review/components/when.tsx';
import { listWaiting, type Waiting } from '#features/review/data.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Review'))('queue.title') };
}

/** What waits for somebody to read it, and what waits for its hour. */
export default async function QueuePage() {
  const staff = await enter('/admin/review');
  const [t, waiting] = [await getTranslations('Review'), await listWaiting()];
  const inReview = waiting.filter(({ state }) => state === 'inReview');
  const approved = waiting.filter(({ state }) => state === 'approved');
  return (
    <>
      <h1>{t('queue.title')}</h1>
      {inReview.length === 0 && <p>{t('queue.empty')}</p>}
      {inReview.length > 0 && <Queue heading={t('queue.waiting')} items={inReview} me={staff.id} />}
      {approved.length > 0 && <Queue heading={t('queue.scheduled')} items={approved} me={staff.id} />}
    </>
  );
}

async function Queue({ heading, items, me }: { heading: string; items: Waiting[]; me: string }) {
  const t = await getTranslations('Review');
  const isScheduled = items.some(({ state }) => state === 'approved');
  const columns: Column<Waiting>[] = [
    {
      head: t('queue.subject'),
      as: 'name',
      cell: ({ id, title, changeNote }) => (
        <>
          <a href={`/admin/review/${id}`}>{title}</a>
          {changeNote && <div className="soft">{changeNote}</div>}
        </>
      ),
    },
    {
      head: t('queue.layers'),
      cell: ({ layers }) => (
        <ul className="links" role="list">
          {layers.map((locale) => (
            <li key={locale}>
              <LayerName locale={locale} short />
            </li>
          ))}
        </ul>
      ),
    },
    {
      head: t('queue.author'),
      cell: ({ authorId, author }) => (authorId === me ? t('queue.own') : authorId === systemId ? t('system') : author),
    },
    {
      head: isScheduled ? t('queue.at') : t('queue.since'),
      cell: ({ scheduledFor, since }) => <When at={scheduledFor ?? since} />,
    },
  ];
  return (
    <section>
      <h2>{heading}</h2>
      <DataTable caption={heading} columns={columns} rows={items} keyOf={({ id }) => id} />
    </section>
  );
}
