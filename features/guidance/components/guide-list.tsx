import { useLocale, useTranslations } from 'next-intl';
import { Mixed } from '#components/mixed.tsx';
import type { GuideEntry, GuideGroup } from '#features/guidance/data.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { plainText } from '#lib/markdown/figures.ts';
import { GroupSign } from './group-sign.tsx';

/** All pages of one life situation. Its name is also the address within the page. */
export function GuideSection({ group, pages }: GuideGroup) {
  const t = useTranslations('Situations');
  return (
    <section id={group} data-line={group}>
      <h2 className="linename">
        <GroupSign group={group} />
        {t(group)}
      </h2>
      <ul className="rows" role="list">
        {pages.map((page) => (
          <Entry key={page.slug} {...page} />
        ))}
      </ul>
    </section>
  );
}

function Entry({ slug, title, summary, locale }: GuideEntry) {
  const t = useTranslations('Freshness');
  const isForeign = locale !== useLocale();
  return (
    <li>
      <h3>
        <a href={localePath(locale, `/guide/${slug}`)} hrefLang={isForeign ? locale : undefined}>
          <Mixed text={plainText(title)} locale={locale} />
        </a>
      </h3>
      <p>
        <Mixed text={plainText(summary)} locale={locale} />
      </p>
      {isForeign && <p className="aged">{t('germanOnly')}</p>}
    </li>
  );
}
