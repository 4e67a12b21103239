'use client';

import { useTranslations } from 'next-intl';

/** In the place of a room in which something failed that nobody foresaw; `retry` opens it once more. */
export default function RoomFailed({ retry }: { retry: () => void }) {
  const t = useTranslations('House.failed');
  return (
    <>
      <h1>{t('title')}</h1>
      <p role="alert">{t('text')}</p>
      <p>
        <button type="button" className="button" onClick={retry}>
          {t('again')}
        </button>
      </p>
    </>
  );
}
