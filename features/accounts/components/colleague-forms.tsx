import { useLocale, useTranslations } from 'next-intl';
import { Form, Line, Select, Ticks } from '#components/form/form.tsx';
import {
  changeGrantsAction,
  deactivateAction,
  inviteAction,
  inviteAgainAction,
  reactivateAction,
  removeSecondFactorAction,
  withdrawInvitationAction,
} from '#features/accounts/colleagues/actions.ts';
import { grantChoices, grantName } from '#features/accounts/colleagues/schema.ts';
import type { Grant } from '#features/accounts/roles.ts';
import { useGrantNames } from './grants.tsx';

function useSentences() {
  const t = useTranslations('Accounts.errors');
  return {
    email: t('email'),
    emailTaken: t('emailTaken'),
    grants: t('grants'),
    locale: t('locale'),
    printedAccount: t('printedAccount'),
    lastAdministrator: t('lastAdministrator'),
    gone: t('gone'),
  };
}

function GrantTicks({ grants }: { grants: readonly Grant[] }) {
  const [t, name] = [useTranslations('Accounts'), useGrantNames()];
  const had = new Set(grants.map(grantName));
  const ticks = grantChoices.map((grant) => ({
    name: `grant-${grantName(grant)}`,
    label: name(grant),
    hint: grant.role === 'partner' ? undefined : t(`hint.${grant.role}`),
    checked: had.has(grantName(grant)),
  }));
  return <Ticks name="grants" legend={t('roles')} ticks={ticks} />;
}

/** Invites somebody. */
export function InviteForm() {
  const [t, locale] = [useTranslations('Accounts'), useLocale()];
  return (
    <Form action={inviteAction} errorTitle={t('errorTitle')} sentences={useSentences()}>
      <Line name="email" label={t('email')} type="email" />
      <GrantTicks grants={[]} />
      <Select
        name="locale"
        label={t('locale')}
        options={[
          { value: 'de', label: 'Deutsch', lang: 'de' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
        defaultValue={locale}
      />
      <button className="plate" type="submit">
        {t('send')}
      </button>
    </Form>
  );
}

/** Gives somebody other roles. */
export function GrantsForm({ id, grants }: { id: string; grants: readonly Grant[] }) {
  const t = useTranslations('Accounts');
  return (
    <Form action={changeGrantsAction} errorTitle={t('errorTitle')} sentences={useSentences()}>
      <input type="hidden" name="id" value={id} />
      <GrantTicks grants={grants} />
      <p className="soft">{t('changeNote')}</p>
      <button className="button" type="submit">
        {t('save')}
      </button>
    </Form>
  );
}

const deeds = {
  again: { action: inviteAgainAction, danger: false, note: null },
  withdraw: { action: withdrawInvitationAction, danger: true, note: null },
  deactivate: { action: deactivateAction, danger: true, note: 'deactivateNote' },
  reactivate: { action: reactivateAction, danger: false, note: null },
  removeFactor: { action: removeSecondFactorAction, danger: true, note: 'removeFactorNote' },
} as const;

/** One thing to do with an account. */
export function Deed({ deed, id }: { deed: keyof typeof deeds; id: string }) {
  const t = useTranslations('Accounts');
  const { action, danger, note } = deeds[deed];
  return (
    <Form action={action} errorTitle={t('errorTitle')} sentences={useSentences()}>
      <input type="hidden" name="id" value={id} />
      {note && <p className="soft">{t(note)}</p>}
      <button className={danger ? 'button danger' : 'button'} type="submit">
        {t(deed)}
      </button>
    </Form>
  );
}
