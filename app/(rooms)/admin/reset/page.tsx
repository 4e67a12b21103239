import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClosedLink, RequestResetForm, ResetForm } from '#features/accounts/components/link-forms.tsx';
import { findLink } from '#features/accounts/links/data.ts';
import { now } from '#lib/clock.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Keys');
  return { title: t('reset.title') };
}

export default async function ResetPage({ searchParams }: PageProps<'/admin/reset'>) {
  const { key, asked } = await searchParams;
  const t = await getTranslations('Keys');
  if (typeof key !== 'string') {
    return (
      <>
        <h1>{t('reset.title')}</h1>
        {asked ? <output className="done">{t('reset.asked')}</output> : <p>{t('reset.lead')}</p>}
        <RequestResetForm />
        <p>
          <a href="/admin/sign-in">{t('home')}</a>
        </p>
      </>
    );
  }
  const link = await findLink('reset', key, new Date(now().epochMilliseconds));
  return (
    <>
      <h1>{t('reset.new')}</h1>
      {link.state === 'open' ? (
        <>
          <p>{t('reset.for', { email: link.email })}</p>
          <ResetForm token={key} email={link.email} />
        </>
      ) : (
        <ClosedLink purpose="reset" state={link.state} />
      )}
    </>
  );
}
