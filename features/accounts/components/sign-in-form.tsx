import { useTranslations } from 'next-intl';
import { Form, Line } from '#components/form/form.tsx';
import { confirmSignInAction, signInAction } from '#features/accounts/actions.ts';

/** @param to the room to go on to */
export function SignInForm({ to }: { to: string }) {
  const t = useTranslations('SignIn');
  const sentences = {
    email: t('errors.email'),
    password: t('errors.password'),
    wrong: t('errors.wrong'),
    tooMany: t('errors.tooMany'),
  };
  return (
    <Form action={signInAction} errorTitle={t('errorTitle')} sentences={sentences}>
      <input type="hidden" name="to" value={to} />
      <Line name="email" label={t('email')} type="email" autoComplete="username" />
      <Line name="password" label={t('password')} type="password" autoComplete="current-password" />
      <div className="actions">
        <button className="plate" type="submit">
          {t('submit')}
        </button>
        <a href="/admin/reset">{t('forgotten')}</a>
      </div>
    </Form>
  );
}

/** The second step. @param to the room to go on to */
export function CodeForm({ to }: { to: string }) {
  const t = useTranslations('SignIn');
  const sentences = {
    code: t('code.errors.code'),
    wrong: t('code.errors.wrong'),
    tooMany: t('code.errors.tooMany'),
    again: t('code.errors.again'),
  };
  return (
    <Form action={confirmSignInAction} errorTitle={t('errorTitle')} sentences={sentences}>
      <input type="hidden" name="to" value={to} />
      <Line name="code" label={t('code.label')} hint={t('code.hint')} autoComplete="one-time-code" />
      <div className="actions">
        <button className="plate" type="submit">
          {t('code.submit')}
        </button>
        <a href="/admin/sign-in">{t('code.back')}</a>
      </div>
    </Form>
  );
}
