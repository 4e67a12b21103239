import { useTranslations } from 'next-intl';
import { Form, Line } from '#components/form/form.tsx';
import { Note } from '#components/note.tsx';
import { acceptInvitationAction, requestResetAction, resetPasswordAction } from '#features/accounts/links/actions.ts';
import type { LinkState, Purpose } from '#features/accounts/links/data.ts';

function useSentences() {
  const t = useTranslations('Keys');
  const errors = ['email', 'name', 'again', 'passwordShort', 'passwordLong', 'passwordEasy', 'tooMany'] as const;
  const states = ['unknown', 'used', 'expired'] as const;
  return Object.fromEntries([
    ...errors.map((code) => [code, t(`errors.${code}`)]),
    ...states.map((code) => [code, t(`states.${code}`)]),
  ]) as Record<string, string>;
}

function NewPassword() {
  const t = useTranslations('Keys');
  return (
    <>
      <Line name="password" label={t('password')} hint={t('passwordHint')} type="password" autoComplete="new-password" />
      <Line name="again" label={t('again')} type="password" autoComplete="new-password" />
    </>
  );
}

/** The person says the name and chooses a password. */
export function InvitationForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations('Keys');
  return (
    <Form action={acceptInvitationAction} errorTitle={t('reset.errorTitle')} sentences={useSentences()}>
      <input type="hidden" name="key" value={token} />
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <Line name="name" label={t('invitation.name')} hint={t('invitation.nameHint')} autoComplete="name" />
      <NewPassword />
      <button className="plate" type="submit">
        {t('invitation.save')}
      </button>
    </Form>
  );
}

/** The person chooses a new password. */
export function ResetForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations('Keys');
  return (
    <Form action={resetPasswordAction} errorTitle={t('reset.errorTitle')} sentences={useSentences()}>
      <input type="hidden" name="key" value={token} />
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <NewPassword />
      <button className="plate" type="submit">
        {t('reset.save')}
      </button>
    </Form>
  );
}

/** Asks for a link by mail. */
export function RequestResetForm() {
  const t = useTranslations('Keys');
  return (
    <Form action={requestResetAction} errorTitle={t('reset.errorTitle')} sentences={useSentences()}>
      <Line name="email" label={t('reset.email')} type="email" autoComplete="username" />
      <button className="plate" type="submit">
        {t('reset.submit')}
      </button>
    </Form>
  );
}

/** Says why a link does not open, and where to go on. */
export function ClosedLink({ purpose, state }: { purpose: Purpose; state: Exclude<LinkState, 'open'> }) {
  const t = useTranslations('Keys');
  return (
    <>
      <Note>
        <p>{t(`states.${state}`)}</p>
        {purpose === 'invitation' && state !== 'used' && <p>{t('expiredInvitation')}</p>}
      </Note>
      <p className="actions">
        {purpose === 'reset' && <a href="/admin/reset">{t('request')}</a>}
        <a href="/admin/sign-in">{t('home')}</a>
      </p>
    </>
  );
}
