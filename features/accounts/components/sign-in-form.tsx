import { useTranslations } from 'next-intl';
import { Form, Line } from '#components/form/form.tsx';
import { signInAction } from '#features/accounts/actions.ts';

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
      <button className="plate" type="submit">
        {t('submit')}
      </button>
    </Form>
  );
}
