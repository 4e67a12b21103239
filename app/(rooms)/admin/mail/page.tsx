import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { enter, requireAdministrator } from '#features/accounts/require.ts';
import { MailTable } from '#features/mail/components/mail-table.tsx';
import { listMails } from '#features/mail/data.ts';
import { readEnvironment } from '#lib/env.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Mail');
  return { title: t('title') };
}

export default async function MailPage() {
  await enter('/admin/mail');
  const [t, mails] = await Promise.all([getTranslations('Mail'), requireAdministrator().then(listMails)]);
  return (
    <>
      <h1>{t('title')}</h1>
      <p>
        {t(readEnvironment().smtpUrl ? 'server' : 'noServer')} {t('deleted')}
      </p>
      <MailTable mails={mails} />
    </>
  );
}
