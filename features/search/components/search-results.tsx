import { useLocale, useTranslations } from 'next-intl';
import { Mixed } from '#components/mixed.tsx';
import { PhoneLink } from '#components/phone-link.tsx';
import { StateTag } from '#components/tag.tsx';
import { Situations } from '#features/guidance/components/situations.tsx';
import type { GuideGroup } from '#features/guidance/data.ts';
import type { Found } from '#features/search/data.ts';
import { kindsFound, type SearchKind, searchPath } from '#features/search/search-kinds.ts';
import { localePath } from '#lib/i18n/paths.ts';

const shown = 30;

type SearchResultsProps = { words: string; kind: SearchKind | null; found: Found[]; guide: GuideGroup[]; cityPhone: string };

/** What was found, or the next best thing to do. */
export function SearchResults({ words, kind, found, guide, cityPhone }: SearchResultsProps) {
  const t = useTranslations('Search');
  const kinds = useTranslations('SearchKinds');
  const wanted = found.filter((entry) => !kind || entry.kind === kind);
  return (
    <section>
      <h2>{t.rich('found', { count: wanted.length, typed: () => <bdi>{words}</bdi> })}</h2>
      <KindFilter words={words} kind={kind} found={found} />
      {found.length === 0 && <NothingFound guide={guide} cityPhone={cityPhone} />}
      <ul className="rows" role="list">
        {wanted.slice(0, shown).map((entry) => (
          <Result key={entry.path} {...entry} />
        ))}
      </ul>
      {wanted.length > shown && <p className="soft">{kinds('best', { count: String(shown) })}</p>}
    </section>
  );
}

/** The kinds that were found, each with its own address; nothing to choose where there is only one. */
function KindFilter({ words, kind, found }: Pick<SearchResultsProps, 'words' | 'kind' | 'found'>) {
  const t = useTranslations('SearchKinds');
  const locale = useLocale();
  const kinds = kindsFound(found);
  if (kinds.length < 2 && (!kind || kinds.length === 0)) return null;
  const hrefOf = (each: SearchKind | null) => localePath(locale, searchPath(words, each));
  return (
    <nav className="kinds" aria-label={t('label')}>
      <ul className="links" role="list">
        <li>
          <a href={hrefOf(null)} aria-current={kind === null || undefined}>
            {t('all', { count: String(found.length) })}
          </a>
        </li>
        {kinds.map(({ kind: each, count }) => (
          <li key={each}>
            <a href={hrefOf(each)} aria-current={each === kind || undefined}>
              {t('some', { kind: each, count: String(count) })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Result({ kind, path, title, summary, locale, demo }: Found) {
  const [t, events] = [useTranslations('SearchKinds'), useTranslations('Events')];
  const own = useLocale();
  return (
    <li>
      <h3>
        {/* Guidance is read where it has been written; everything else has a page in every language. */}
        <a href={localePath(kind === 'guidance' ? locale : own, path)}>
          <Mixed text={title} locale={locale} />
        </a>
      </h3>
      <p>
        <Mixed text={summary} locale={locale} />
      </p>
      <p className="soft">
        {t('one', { kind })} {demo && <StateTag>{events('example')}</StateTag>}
      </p>
    </li>
  );
}

/** Topics to look through, and somebody to ask. */
function NothingFound({ guide, cityPhone }: Pick<SearchResultsProps, 'guide' | 'cityPhone'>) {
  const t = useTranslations('Search');
  const kinds = useTranslations('SearchKinds');
  const locale = useLocale();
  return (
    <>
      <p>{t('tryOther')}</p>
      <Situations guide={guide} />
      <ul role="list">
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
      <p>
        {kinds('askCity')} <PhoneLink number={cityPhone} />
      </p>
    </>
  );
}
