import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SignInForm } from '#features/accounts/components/sign-in-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('SignIn');
  return { title: t('title') };
}

const occasions = ['invitation', 'reset', 'password', 'everywhere'] as const;

export default async function SignInPage({ searchParams }: PageProps<'/admin/sign-in'>) {
  const { to, after } = await searchParams;
  const t = await getTranslations('SignIn');
  const occasion = occasions.find((one) => one === after);
  return (
    <>
      <h1>{t('title')}</h1>
      {occasion && <output className="done">{t(`after.${occasion}`)}</output>}
      <SignInForm to={typeof to === 'string' ? to : ''} />
    </>
  );
}
