import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChangePasswordForm } from '#features/accounts/components/account-forms.tsx';
import { GrantList } from '#features/accounts/components/grants.tsx';
import { SessionList } from '#features/accounts/components/session-list.tsx';
import { currentSession } from '#features/accounts/data.ts';
import { isPrinted } from '#features/accounts/demo-accounts.ts';
import { enter } from '#features/accounts/require.ts';
import { needsSecondFactor } from '#features/accounts/roles.ts';
import { ownSecondFactor } from '#features/accounts/second-factor/data.ts';
import { listSessions } from '#features/accounts/sessions/data.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('MyAccount');
  return { title: t('title') };
}

export default async function AccountPage() {
  const staff = await enter('/admin/account');
  const [t, session, factor] = await Promise.all([getTranslations('MyAccount'), currentSession(), ownSecondFactor(staff)]);
  const sessions = await listSessions(staff, session?.session.token ?? '');
  const printed = isPrinted(staff.email);
  return (
    <>
      <h1>{t('title')}</h1>
      <p>
        {staff.name}, {staff.email}
        <br />
        {t('roles')}: {staff.grants.length > 0 ? <GrantList grants={staff.grants} /> : t('noRoles')}
      </p>
      <SessionList sessions={sessions} />
      {printed ? (
        <p>{t('demo')}</p>
      ) : (
        <div className="columns-2">
          <section className="sheet" aria-labelledby="factor">
            <h2 id="factor">{t('factor.title')}</h2>
            <p>{factor.state === 'on' ? t('factor.on', { left: factor.left }) : t('factor.off')}</p>
            {needsSecondFactor(staff) && <p className="soft">{t('factor.required')}</p>}
            <p>
              <a className="button" href="/admin/account/second-factor">
                {t(factor.state === 'on' ? 'factor.manage' : 'factor.open')}
              </a>
            </p>
          </section>
          <section className="sheet" aria-labelledby="password-title">
            <h2 id="password-title">{t('password.title')}</h2>
            <ChangePasswordForm />
          </section>
        </div>
      )}
    </>
  );
}
