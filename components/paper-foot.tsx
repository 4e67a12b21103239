import { useLocale, useTranslations } from 'next-intl';
import { readEnvironment } from '#lib/env.ts';
import { localePath } from '#lib/i18n/paths.ts';

/** Only on paper: where the sheet comes from and which language counts. */
export function PaperFoot({ path }: { path: string }) {
  const t = useTranslations('Shell');
  const address = readEnvironment().publicUrl.replace(/^https?:\/\//, '') + localePath(useLocale(), path);
  return (
    <p className="on-paper soft">
      <bdi dir="ltr">{address}</bdi> · {t('germanPrevails')}
    </p>
  );
}
