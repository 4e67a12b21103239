import { useLocale, useTranslations } from 'next-intl';
import type { Temporal } from 'temporal-polyfill';
import { Pager } from '#components/pager.tsx';
import { PhoneLink } from '#components/phone-link.tsx';
import type { OfficeList } from '#features/offices/data.ts';
import { officesPath, type OfficeSearch, usedFilters, without } from '#features/offices/office-search.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { OfficeBoard } from './office-board.tsx';

type OfficeAnswerProps = { search: OfficeSearch; list: OfficeList; cityPhone: string; now: Temporal.ZonedDateTime };

/** What fits, what might fit, and where to go on when nothing does. */
export function OfficeAnswer({ search, list, cityPhone, now }: OfficeAnswerProps) {
  const t = useTranslations('OfficeSearch');
  const locale = useLocale();
  const { sure, perhaps, counts, page, pages } = list;
  const isAsked = usedFilters(search).length > 0;
  return (
    <>
      <section id="answer">
        <h2>{isAsked ? t('found', { count: counts.sure, all: String(counts.all) }) : t('all', { count: counts.all })}</h2>
        {counts.sure + counts.perhaps === 0 && <NothingFits search={search} list={list} cityPhone={cityPhone} />}
        {sure.length > 0 && <OfficeBoard offices={sure} now={now} />}
      </section>
      {perhaps.length > 0 && (
        <section>
          <h2>{t('perhaps', { count: counts.perhaps })}</h2>
          <p>{t('perhapsHint')}</p>
          <OfficeBoard offices={perhaps} now={now} />
        </section>
      )}
      <Pager
        {...{ label: t('pages'), page, pages }}
        pageLabel={(number) => t('page', { page: String(number), pages: String(pages) })}
        hrefOf={(number) => `${localePath(locale, officesPath({ ...search, page: number }))}#answer`}
      />
    </>
  );
}

/** Names the wish that keeps most away, and somebody who can be asked. */
function NothingFits({ search, list: { withoutOne, counts }, cityPhone }: Omit<OfficeAnswerProps, 'now'>) {
  const t = useTranslations('OfficeSearch');
  const locale = useLocale();
  return (
    <>
      {withoutOne.length > 0 && <p>{t('dropOne')}</p>}
      <ul role="list">
        {withoutOne.map(({ filter, count }) => (
          <li key={filter}>
            <a className="plain-link" href={localePath(locale, officesPath(without(search, filter)))}>
              {t('withoutIt', { name: t(`filters.${filter}`), count })}
            </a>
          </li>
        ))}
        <li>
          <a className="plain-link" href={localePath(locale, '/offices')}>
            {t('showAll', { count: counts.all })}
          </a>
        </li>
      </ul>
      <p>
        {t('askCity')} <PhoneLink number={cityPhone} />
      </p>
    </>
  );
}
