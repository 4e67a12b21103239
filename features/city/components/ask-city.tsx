import { useTranslations } from 'next-intl';
import { PhoneLink } from '#components/phone-link.tsx';
import type { CityView } from '#features/city/data.ts';

/** The city's telephone, for every question. */
export function AskCity({ city: { phone } }: { city: CityView }) {
  const t = useTranslations('Shell');
  return (
    <>
      <h2>{t('questions')}</h2>
      <p>{t('cityPhone')}</p>
      <p>
        <PhoneLink number={phone} />
      </p>
    </>
  );
}
