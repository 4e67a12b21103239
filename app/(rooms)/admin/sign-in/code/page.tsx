import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CodeForm } from '#features/accounts/components/sign-in-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('SignIn');
  return { title: t('code.title') };
}

export default async function CodePage({ searchParams }: PageProps<'/admin/sign-in/code'>) {
  const { to } = await searchParams;
  const t = await getTranslations('SignIn');
  return (
    <>
      <h1>{t('code.title')}</h1>
      <CodeForm to={typeof to === 'string' ? to : ''} />
    </>
  );
}
