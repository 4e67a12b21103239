import { getTranslations } from 'next-intl/server';
import { SignInForm } from '#features/accounts/components/sign-in-form.tsx';

export default async function SignInPage({ searchParams }: PageProps<'/admin/sign-in'>) {
  const { to } = await searchParams;
  const t = await getTranslations('SignIn');
  return (
    <>
      <h1>{t('title')}</h1>
      <SignInForm to={typeof to === 'string' ? to : ''} />
    </>
  );
}
