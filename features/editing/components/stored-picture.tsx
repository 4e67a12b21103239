import { useTranslations } from 'next-intl';
import { staffAddress } from '#features/files/address.ts';

/** A picture as it is stored, public or not, for those who work on content. */
export function StoredPicture({ hash }: { hash: string }) {
  const t = useTranslations('Editing');
  return <img className="stored" src={staffAddress(hash)} alt={t('storedPicture')} loading="lazy" decoding="async" />;
}
