import { useTranslations } from 'next-intl';

/** Says why there is nothing to do here, and where to go on. */
export function RoomProblem({ kind }: { kind: 'forbidden' | 'missing' }) {
  const t = useTranslations('House');
  return (
    <>
      <h1>{t(`${kind}.title`)}</h1>
      <p>{t(`${kind}.text`)}</p>
      <p>
        <a href="/admin">{t(`${kind}.home`)}</a>
      </p>
    </>
  );
}
