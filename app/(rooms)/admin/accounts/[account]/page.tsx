import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { StateTag } from '#components/tag.tsx';
import { findAccount } from '#features/accounts/colleagues/data.ts';
import { Deed, GrantsForm } from '#features/accounts/components/colleague-forms.tsx';
import { enter, requireAdministrator } from '#features/accounts/require.ts';
import { readEnvironment } from '#lib/env.ts';
import { momentInWords } from '#lib/i18n/moment-in-words.ts';

const outcomes = ['invited', 'roles', 'deactivated', 'reactivated', 'secondFactor'] as const;

export default async function AccountPage({ params, searchParams }: PageProps<'/admin/accounts/[account]'>) {
  const { account: id } = await params;
  await enter('/admin/accounts/[account]', { account: id });
  const account = await findAccount(await requireAdministrator(), id);
  if (!account) notFound();
  const [t, locale, { done }] = await Promise.all([getTranslations('Accounts'), getLocale(), searchParams]);
  const outcome = outcomes.find((one) => one === done);
  const { state, linkUntil } = account;
  const until = linkUntil && momentInWords(linkUntil, locale);
  return (
    <>
      <p>
        <a href="/admin/accounts">{t('back')}</a>
      </p>
      <div className="room-head">
        <h1>{account.name || account.email}</h1>
        <StateTag>{t(`states.${state}`)}</StateTag>
      </div>
      {outcome && <output className="done">{t(`done.${outcome}`)}</output>}
      {outcome === 'invited' && !readEnvironment().smtpUrl && (
        <p>
          {t('mailNote')} <a href="/admin/mail">{t('mails')}</a>
        </p>
      )}
      <p>
        {account.email}
        <br />
        {t('factor')}: {t(account.secondFactor ? 'yes' : 'no')}
      </p>
      {state === 'invited' && <p>{until ? t('linkUntil', { until }) : t('linkGone')}</p>}
      <div className="columns-2">
        <section className="sheet" aria-labelledby="roles">
          <h2 id="roles">{t('change')}</h2>
          <GrantsForm id={id} grants={account.grants} />
        </section>
        <section className="sheet deeds" aria-labelledby="actions">
          <h2 id="actions">{t('actions')}</h2>
          {state === 'invited' && <Deed deed="again" id={id} />}
          {state === 'invited' && <Deed deed="withdraw" id={id} />}
          {account.secondFactor && <Deed deed="removeFactor" id={id} />}
          {state === 'active' && <Deed deed="deactivate" id={id} />}
          {state === 'deactivated' && <Deed deed="reactivate" id={id} />}
        </section>
      </div>
    </>
  );
}
