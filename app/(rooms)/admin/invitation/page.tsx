import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClosedLink, InvitationForm } from '#features/accounts/components/link-forms.tsx';
import { findLink } from '#features/accounts/links/data.ts';
import { now } from '#lib/clock.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Keys');
  return { title: t('invitation.title') };
}

export default async function InvitationPage({ searchParams }: PageProps<'/admin/invitation'>) {
  const { key } = await searchParams;
  const token = typeof key === 'string' ? key : '';
  const [t, link] = await Promise.all([
    getTranslations('Keys'),
    findLink('invitation', token, new Date(now().epochMilliseconds)),
  ]);
  return (
    <>
      <h1>{t('invitation.title')}</h1>
      {link.state === 'open' ? (
        <>
          <p>{t('invitation.lead', { email: link.email })}</p>
          <InvitationForm token={token} email={link.email} />
        </>
      ) : (
        <ClosedLink purpose="invitation" state={link.state} />
      )}
    </>
  );
}
