import { useLocale, useTranslations } from 'next-intl';
import type { Grant } from '#features/accounts/roles.ts';
import { languageName } from '#lib/i18n/words.ts';

/** What a role is called, with its language or organisation. */
export function useGrantNames(): (grant: Grant) => string {
  const [t, locale] = [useTranslations('Accounts.role'), useLocale()];
  return ({ role, scope }) => {
    if (role === 'translator') return t('translator', { language: languageName(scope, locale) });
    if (role === 'partner') return t('partner', { office: scope });
    return t(role);
  };
}

/** Somebody's roles in one line. */
export function GrantList({ grants }: { grants: readonly Grant[] }) {
  const name = useGrantNames();
  return grants.map(name).join(', ');
}
