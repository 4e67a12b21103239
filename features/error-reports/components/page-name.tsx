import { useTranslations } from 'next-intl';
import { Mixed } from '#components/mixed.tsx';
import type { ReportedPage } from '#features/error-reports/data.ts';

/** What the page in question is called. */
export function PageName({ name }: Pick<ReportedPage, 'name'>) {
  const t = useTranslations('City');
  return 'open' in name ? t(`pages.${name.open}`) : <Mixed text={name.title} locale={name.locale} />;
}
