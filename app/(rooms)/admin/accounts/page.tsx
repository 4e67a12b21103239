import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountTable } from '#features/accounts/components/account-table.tsx';
import { InviteForm } from '#features/accounts/components/colleague-forms.tsx';
import { listAccounts } from '#features/accounts/colleagues/data.ts';
import { enter, requireAdministrator } from '#features/accounts/require.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Accounts');
  return { title: t('title') };
}

export default async function AccountsPage({ searchParams }: PageProps<'/admin/accounts'>) {
  await enter('/admin/accounts');
  const { done } = await searchParams;
  const [t, accounts] = await Promise.all([getTranslations('Accounts'), requireAdministrator().then(listAccounts)]);
  return (
    <>
      <h1>{t('title')}</h1>
      {done === 'withdrawn' && <output className="done">{t('done.withdrawn')}</output>}
      <AccountTable accounts={accounts} />
      <section className="sheet" aria-labelledby="invite">
        <h2 id="invite">{t('invite')}</h2>
        <InviteForm />
      </section>
    </>
  );
}
