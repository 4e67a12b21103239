import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { enter } from '#features/accounts/require.ts';
import { BeginForm } from '#features/editing/components/begin-form.tsx';
import { kindIn } from '#features/publishing/kind-names.ts';

type Props = PageProps<'/admin/[kind]/new'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, kind] = [await getTranslations('Editing'), kindIn((await params).kind)];
  return { title: kind ? t('newTitle', { kind: t(`kinds.${kind}`) }) : '' };
}

export default async function NewPage({ params }: Props) {
  const { kind: folder } = await params;
  await enter('/admin/[kind]/new', { kind: folder });
  const kind = kindIn(folder);
  if (!kind || kind === 'city') notFound();
  const t = await getTranslations('Editing');
  return (
    <>
      <h1>{t('newTitle', { kind: t(`kinds.${kind}`) })}</h1>
      <p>{t('newLead')}</p>
      <BeginForm kind={kind} />
    </>
  );
}
