import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { enter } from '#features/accounts/require.ts';
import { FourEyesForm, LanguageStatesForm } from '#features/settings/components/settings-forms.tsx';
import { needsFourEyes } from '#features/settings/data.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Settings'))('title') };
}

export default async function SettingsPage({ searchParams }: PageProps<'/admin/settings'>) {
  await enter('/admin/settings');
  const { saved } = await searchParams;
  const [fourEyes, t] = await Promise.all([needsFourEyes(), getTranslations('Settings')]);
  return (
    <>
      <h1>{t('title')}</h1>
      {saved && <output className="done">{t('saved')}</output>}
      <p>
        <a href="/admin/city">{t('city')}</a>
      </p>
      <FourEyesForm on={fourEyes} />
      <LanguageStatesForm />
    </>
  );
}
