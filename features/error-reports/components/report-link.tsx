import { useLocale, useTranslations } from 'next-intl';
import { localePath } from '#lib/i18n/paths.ts';

/** The quiet way to say that something on a page is wrong. `path` is the page's address without the language. */
export function ReportLink({ path }: { path: string }) {
  const t = useTranslations('Report');
  return (
    <p className="report">
      <a className="plain-link" href={localePath(useLocale(), `/report?page=${encodeURIComponent(path)}`)} rel="nofollow">
        {t('link')}
      </a>
    </p>
  );
}
