import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { enter } from '#features/accounts/require.ts';
import { OpenStatements } from '#features/open-statements/components/open-statements.tsx';
import { openStatements } from '#features/open-statements/internal-data.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Statements'))('title') };
}

export default async function StatementsPage() {
  await enter('/admin/statements');
  const [statements, t] = await Promise.all([openStatements(), getTranslations('Statements')]);
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="soft">{t('explained')}</p>
      <OpenStatements statements={statements} />
    </>
  );
}
