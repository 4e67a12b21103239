import { useTranslations } from 'next-intl';
import { type Column, DataTable } from '#components/data-table.tsx';
import { StateTag } from '#components/tag.tsx';
import type { AccountEntry } from '#features/accounts/colleagues/data.ts';
import { isPrinted } from '#features/accounts/demo-accounts.ts';
import { GrantList } from './grants.tsx';

/** Every account in a line. */
export function AccountTable({ accounts }: { accounts: AccountEntry[] }) {
  const t = useTranslations('Accounts');
  const columns: Column<AccountEntry>[] = [
    {
      head: t('name'),
      as: 'name',
      cell: ({ id, name, email, demo }) => (
        <>
          <a href={`/admin/accounts/${id}`}>{name || t('unnamed')}</a>{' '}
          {demo && !isPrinted(email) && <StateTag>{t('demoTag')}</StateTag>}
        </>
      ),
    },
    { head: t('email'), cell: ({ email }) => email },
    { head: t('roles'), cell: ({ grants }) => <GrantList grants={grants} /> },
    { head: t('state'), cell: ({ state }) => t(`states.${state}`) },
    { head: t('factor'), cell: ({ secondFactor }) => t(secondFactor ? 'yes' : 'no') },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={accounts} keyOf={({ id }) => id} />;
}
