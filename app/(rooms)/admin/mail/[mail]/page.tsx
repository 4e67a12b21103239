import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { enter, requireAdministrator } from '#features/accounts/require.ts';
import { MailText } from '#features/mail/components/mail-text.tsx';
import { findMail } from '#features/mail/data.ts';

export default async function MailPage({ params }: PageProps<'/admin/mail/[mail]'>) {
  const { mail: id } = await params;
  await enter('/admin/mail/[mail]', { mail: id });
  const mail = await findMail(await requireAdministrator(), id);
  if (!mail) notFound();
  const t = await getTranslations('Mail');
  return (
    <>
      <p>
        <a href="/admin/mail">{t('back')}</a>
      </p>
      <h1 lang={mail.locale}>{mail.subject}</h1>
      <p>
        {t('to')}: {mail.recipient}
      </p>
      {mail.text === null ? <p>{t('gone')}</p> : <MailText text={mail.text} locale={mail.locale} />}
    </>
  );
}
