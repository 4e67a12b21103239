import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { QrCode } from '#components/qr-code.tsx';
import {
  BeginSecondFactorForm,
  ConfirmSecondFactorForm,
  RecoveryCodes,
  RenewRecoveryCodesForm,
} from '#features/accounts/components/account-forms.tsx';
import { isPrinted } from '#features/accounts/demo-accounts.ts';
import { enter } from '#features/accounts/require.ts';
import { ownSecondFactor } from '#features/accounts/second-factor/data.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('SecondFactor');
  return { title: t('title') };
}

export default async function SecondFactorPage() {
  const staff = await enter('/admin/account/second-factor');
  const [t, factor] = await Promise.all([getTranslations('SecondFactor'), ownSecondFactor(staff)]);
  return (
    <>
      <h1>{t('title')}</h1>
      {factor.state !== 'on' && <p>{t('lead')}</p>}
      {factor.state === 'none' &&
        (isPrinted(staff.email) ? (
          <p>{t('errors.printedAccount')}</p>
        ) : (
          <>
            <p>{t('begin')}</p>
            <BeginSecondFactorForm />
          </>
        ))}
      {factor.state === 'begun' && (
        <>
          <div className="columns-2">
            <section className="sheet">
              <p>{t('scan')}</p>
              <QrCode address={factor.address} label={t('square')} />
              <p>{t('type')}</p>
              <p>
                <code className="secret">{factor.secret.match(/.{1,4}/g)?.join(' ')}</code>
              </p>
            </section>
            <section className="sheet">
              <ConfirmSecondFactorForm />
            </section>
          </div>
          <details>
            <summary>{t('restart')}</summary>
            <BeginSecondFactorForm again />
          </details>
        </>
      )}
      {factor.state === 'on' && (
        <>
          <output className="done">{t('on')}</output>
          {factor.codes ? (
            <RecoveryCodes codes={factor.codes} />
          ) : (
            <section className="sheet" aria-labelledby="renew">
              <h2 id="renew">{t('renewTitle')}</h2>
              <p>
                {t('left', { left: factor.left })} {t('renew')}
              </p>
              <RenewRecoveryCodesForm />
            </section>
          )}
          <p className="no-print">
            <a href="/admin/account">{t('back')}</a>
          </p>
        </>
      )}
    </>
  );
}
