import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { forbidden, notFound, redirect } from 'next/navigation';
import { enter } from '#features/accounts/require.ts';
import { mayWrite } from '#features/accounts/roles.ts';
import { EditDesk } from '#features/editing/components/edit-desk.tsx';
import { UsedIn } from '#features/editing/components/used-in.tsx';
import { figureUsedIn } from '#features/editing/data.ts';
import { askedOf, openRoom } from '#features/editing/room.ts';
import { kindIn } from '#features/publishing/kind-names.ts';
import { findSubject } from '#features/review/subject/data.ts';
import { isLocale, sourceLocale } from '#lib/i18n/locales.ts';

type Props = PageProps<'/admin/[kind]/[subject]/edit/[layer]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind: folder, subject: slug, layer } = await params;
  await enter('/admin/[kind]/[subject]/edit/[layer]', { kind: folder, subject: slug, layer });
  const [t, kind] = [await getTranslations('Editing'), kindIn(folder)];
  return { title: t('title', { title: (kind && (await findSubject(kind, slug))?.title) ?? slug }) };
}

/** The form of one language; that of the structure is the German one. */
export default async function EditPage({ params, searchParams }: Props) {
  const { kind: folder, subject, layer } = await params;
  const staff = await enter('/admin/[kind]/[subject]/edit/[layer]', { kind: folder, subject, layer });
  const kind = kindIn(folder);
  if (!kind) notFound();
  if (layer === 'structure') redirect(`/admin/${folder}/${subject}/edit/${sourceLocale}`);
  if (!isLocale(layer)) notFound();
  if (!mayWrite(staff, layer)) forbidden();
  const query = await searchParams;
  const room = await openRoom(staff, kind, subject, layer, query);
  if (!room) notFound();
  return (
    <>
      <EditDesk staff={staff} asked={askedOf(query)} {...room} />
      {kind === 'figure' && <UsedIn uses={await figureUsedIn(room.view.desk.subjectId)} />}
    </>
  );
}
