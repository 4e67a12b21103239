import { useLocale, useTranslations } from 'next-intl';
import { Mixed } from '#components/mixed.tsx';
import type { Found } from '#features/search/data.ts';
import { localePath } from '#lib/i18n/paths.ts';

/** What was found, or the next best thing to do. */
export function SearchResults({ words, found }: { words: string; found: Found[] }) {
  const t = useTranslations('Search');
  const typed = () => <bdi>{words}</bdi>;
  return (
    <section>
      <h2>{t.rich('found', { count: found.length, typed })}</h2>
      {found.length === 0 ? (
        <NothingFound />
      ) : (
        <ul className="rows" role="list">
          {found.map((entry) => (
            <Result key={entry.path} {...entry} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Result({ kind, path, title, summary, locale }: Found) {
  const t = useTranslations('Search');
  const own = useLocale();
  return (
    <li>
      <h3>
        <a href={localePath(kind === 'guidance' ? locale : own, path)}>
          <Mixed text={title} locale={locale} />
        </a>
      </h3>
      <p>
        <Mixed text={summary} locale={locale} />
      </p>
      <p className="soft">{t(kind === 'office' ? 'office' : 'guidance')}</p>
    </li>
  );
}

function NothingFound() {
  const t = useTranslations('Search');
  const locale = useLocale();
  return (
    <>
      <p>{t('tryOther')}</p>
      <ul>
        <li>
          <a className="plain-link" href={localePath(locale, '/guide')}>
            {t('allPages')}
          </a>
        </li>
        <li>
          <a className="plain-link" href={localePath(locale, '/offices')}>
            {t('allOffices')}
          </a>
        </li>
      </ul>
    </>
  );
}
