import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { enter } from '#features/accounts/require.ts';
import { mayWrite } from '#features/accounts/roles.ts';
import { kindIn } from '#features/publishing/kind-names.ts';
import { ConflictForm } from '#features/review/components/conflict-form.tsx';
import { findConflict } from '#features/review/conflict/data.ts';
import { findTitles } from '#features/review/data.ts';
import { findSubject } from '#features/review/subject/data.ts';

type Props = PageProps<'/admin/[kind]/[subject]/conflict/[layer]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('Entry.conflict');
  return { title: t('title', { title: (await params).subject }) };
}

/** One's own proposal beside what somebody else has published meanwhile, to take from both. */
export default async function ConflictPage({ params, searchParams }: Props) {
  const { kind: folder, subject: slug, layer } = await params;
  const staff = await enter('/admin/[kind]/[subject]/conflict/[layer]', { kind: folder, subject: slug, layer });
  if (!mayWrite(staff, layer === 'structure' ? null : layer)) forbidden();
  const kind = kindIn(folder);
  const subject = kind && (await findSubject(kind, slug));
  if (!subject) notFound();
  const { revision } = await searchParams;
  const own = subject.layers
    .find(({ locale }) => (locale ?? 'structure') === layer)
    ?.open.find(({ id, authorId }) => authorId === staff.id && (!revision || id === revision));
  const conflict = own && (await findConflict(staff, own.id));
  const [t, titles] = [await getTranslations('Entry.conflict'), await findTitles()];
  return (
    <>
      <h1>{t('title', { title: subject.title })}</h1>
      <p>{conflict ? t('lead') : t('none')}</p>
      {conflict ? (
        <ConflictForm conflict={conflict} titles={titles} />
      ) : (
        <p>
          <a href={`/admin/${folder}/${slug}`}>{t('back')}</a>
        </p>
      )}
    </>
  );
}
