import { useTranslations } from 'next-intl';
import { Form, Line } from '#components/form/form.tsx';
import {
  beginSecondFactorAction,
  confirmSecondFactorAction,
  keepRecoveryCodesAction,
  renewRecoveryCodesAction,
} from '#features/accounts/second-factor/actions.ts';
import { changePasswordAction } from '#features/accounts/sessions/actions.ts';

/** Changes the own password. */
export function ChangePasswordForm() {
  const [t, keys] = [useTranslations('MyAccount.password'), useTranslations('Keys')];
  const sentences = {
    present: t('errors.present'),
    presentWrong: t('errors.presentWrong'),
    tooMany: t('errors.tooMany'),
    printedAccount: t('errors.printedAccount'),
    again: keys('errors.again'),
    passwordShort: keys('errors.passwordShort'),
    passwordLong: keys('errors.passwordLong'),
    passwordEasy: keys('errors.passwordEasy'),
  };
  return (
    <Form action={changePasswordAction} errorTitle={t('errorTitle')} sentences={sentences}>
      <Line name="present" label={t('present')} type="password" autoComplete="current-password" />
      <Line name="password" label={keys('password')} hint={keys('passwordHint')} type="password" autoComplete="new-password" />
      <Line name="again" label={keys('again')} type="password" autoComplete="new-password" />
      <p className="soft">{t('note')}</p>
      <button className="button" type="submit">
        {t('submit')}
      </button>
    </Form>
  );
}

function useSentences() {
  const t = useTranslations('SecondFactor.errors');
  return {
    password: t('password'),
    passwordWrong: t('passwordWrong'),
    code: t('code'),
    codeWrong: t('codeWrong'),
    tooMany: t('tooMany'),
    printedAccount: t('printedAccount'),
  };
}

/** Begins with the password, also where somebody wants another key. */
export function BeginSecondFactorForm({ again = false }: { again?: boolean }) {
  const t = useTranslations('SecondFactor');
  return (
    <Form action={beginSecondFactorAction} errorTitle={t('errorTitle')} sentences={useSentences()}>
      <Line name="password" label={t('password')} type="password" autoComplete="current-password" />
      <button className={again ? 'button' : 'plate'} type="submit">
        {t(again ? 'restart' : 'start')}
      </button>
    </Form>
  );
}

/** The first code of the app. */
export function ConfirmSecondFactorForm() {
  const t = useTranslations('SecondFactor');
  return (
    <Form action={confirmSecondFactorAction} errorTitle={t('errorTitle')} sentences={useSentences()}>
      <Line name="code" label={t('code')} hint={t('codeHint')} autoComplete="one-time-code" />
      <button className="plate" type="submit">
        {t('confirm')}
      </button>
    </Form>
  );
}

/** New recovery codes, for the password. */
export function RenewRecoveryCodesForm() {
  const t = useTranslations('SecondFactor');
  return (
    <Form action={renewRecoveryCodesAction} errorTitle={t('errorTitle')} sentences={useSentences()}>
      <Line name="password" label={t('password')} type="password" autoComplete="current-password" />
      <button className="button" type="submit">
        {t('renewSubmit')}
      </button>
    </Form>
  );
}

/** The recovery codes, once. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const t = useTranslations('SecondFactor');
  return (
    <section className="sheet" aria-labelledby="codes">
      <h2 id="codes">{t('codesTitle')}</h2>
      <p>{t('codes')}</p>
      <ul className="codes" role="list">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <form action={keepRecoveryCodesAction}>
        <button className="plate" type="submit">
          {t('kept')}
        </button>
      </form>
    </section>
  );
}
