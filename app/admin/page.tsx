import { getTranslations } from 'next-intl/server';
import { enter } from '#features/accounts/require.ts';

export default async function TodoPage() {
  await enter('/admin');
  const t = await getTranslations('House');
  return <h1>{t('doors.todo')}</h1>;
}
