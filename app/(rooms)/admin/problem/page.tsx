import { getTranslations } from 'next-intl/server';

const known = ['400', '403', '404', '500', '503'] as const;

/** What the page server says in a room's place: by itself it is an ordinary page. */
export default async function ProblemPage({ searchParams }: PageProps<'/admin/problem'>) {
  const { status } = await searchParams;
  const kind = known.find((one) => one === status) ?? '500';
  const t = await getTranslations('RoomProblem');
  return (
    <>
      <h1>{t(`${kind}.title`)}</h1>
      <p>{t(`${kind}.text`)}</p>
      <p>
        <a href="/admin">{t('home')}</a>
      </p>
    </>
  );
}
