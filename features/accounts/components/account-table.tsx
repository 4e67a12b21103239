import { useTranslations } from 'next-intl';
import { StateTag } from '#components/tag.tsx';
import { isPrinted } from '#features/accounts/demo-accounts.ts';
import type { AccountEntry } from '#features/accounts/colleagues/data.ts';
import { GrantList } from './grants.tsx';

/** Every account in a line. */
export function AccountTable({ accounts }: { accounts: AccountEntry[] }) {
  const t = useTranslations('Accounts');
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            {(['name', 'email', 'roles', 'state', 'factor'] as const).map((column) => (
              <th scope="col" key={column}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {accounts.map(({ id, name, email, demo, grants, state, secondFactor }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`/admin/accounts/${id}`}>{name || t('unnamed')}</a>{' '}
                {demo && !isPrinted(email) && <StateTag>{t('demoTag')}</StateTag>}
              </th>
              <td>{email}</td>
              <td>
                <GrantList grants={grants} />
              </td>
              <td>{t(`states.${state}`)}</td>
              <td>{t(secondFactor ? 'yes' : 'no')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
