import { useLocale, useTranslations } from 'next-intl';
import { Mixed } from '#components/mixed.tsx';
import type { ListedPage } from '#features/city/data.ts';
import { type OpenPage, openPageAddress, openPages } from '#features/city/open-pages.ts';
import { localePath } from '#lib/i18n/paths.ts';

/** The rooms of the house and what it says about itself. */
export function OpenPageList() {
  const t = useTranslations('City');
  const locale = useLocale();
  return (
    <section>
      <h2>{t('ownPages')}</h2>
      <ul className="columns" role="list">
        {(Object.keys(openPages) as OpenPage[]).map((page) => (
          <li key={page}>
            <a className="plain-link" href={openPageAddress(page, locale)}>
              {t(`pages.${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

type PageListProps = {
  heading: string;
  pages: ListedPage[];
  /** These pages exist in every language, also where their title is still German. */
  everywhere?: boolean;
};

/** All pages of a kind; nothing where there are none. */
export function PageList({ heading, pages, everywhere = false }: PageListProps) {
  const own = useLocale();
  if (pages.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <ul className="columns" role="list">
        {pages.map(({ path, title, locale }) => (
          <li key={path}>
            <a className="plain-link" href={localePath(everywhere ? own : locale, path)}>
              <span>
                <Mixed text={title} locale={locale} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
