import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { enter } from '#features/accounts/require.ts';
import { hasRole } from '#features/accounts/roles.ts';
import { mayEnter } from '#features/accounts/rooms.ts';
import { kindIn } from '#features/publishing/kind-names.ts';
import { EntryFilters, EntryList } from '#features/review/components/entry-list.tsx';
import { listOwners, listRows } from '#features/review/lists/data.ts';
import { readListSearch } from '#features/review/lists/list-search.ts';
import { groupChoices } from '#features/review/lists/group-names.ts';
import { matchingRows } from '#features/review/lists/rows.ts';
import { today } from '#lib/clock.ts';

type Props = PageProps<'/admin/[kind]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = kindIn((await params).kind);
  const t = await getTranslations('Lists');
  return { title: kind ? t(`kinds.${kind}`) : '' };
}

/** All entries of a kind. */
export default async function ListPage({ params, searchParams }: Props) {
  const { kind: folder } = await params;
  const staff = await enter('/admin/[kind]', { kind: folder });
  const kind = kindIn(folder);
  if (!kind) notFound();
  const [question, t, rows, owners] = [
    await searchParams,
    await getTranslations('Lists'),
    await listRows(kind, today()),
    await listOwners(),
  ];
  const [only] = rows;
  if (kind === 'city' && only && rows.length === 1) redirect(`/admin/city/${only.slug}`);
  const search = readListSearch(question);
  const isEditor = hasRole(staff, 'editor');
  const count = Number(question.count) || 0;
  const left = Number(question.left) || 0;
  return (
    <>
      <div className="room-head">
        <h1>{t(`kinds.${kind}`)}</h1>
        <p className="actions">
          {kind === 'notice' && mayEnter(staff, '/admin/notices/emergency') && (
            <a className="button danger" href="/admin/notices/emergency">
              {t('emergency')}
            </a>
          )}
          {isEditor && (
            <a className="plate" href={`/admin/${folder}/new`}>
              {t('new')}
            </a>
          )}
        </p>
      </div>
      <output className="done">
        {question.done === 'nothing' && t('done.nothing')}
        {question.done === 'noOwner' && <span className="wrong">{t('done.noOwner')}</span>}
        {question.done === 'assigned' && t('done.assigned', { count })}
        {question.done === 'confirmed' && t('done.confirmed', { count })}
        {left > 0 && ` ${t('done.left', { left })}`}
        {question.done === 'deleted' && t('done.deleted')}
      </output>
      <EntryFilters kind={kind} search={search} owners={owners} groups={await groupChoices(kind, rows)} />
      <EntryList kind={kind} search={search} found={matchingRows(rows, search)} owners={owners} mayAct={isEditor} />
    </>
  );
}
