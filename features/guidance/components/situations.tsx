import { useLocale, useTranslations } from 'next-intl';
import { Mixed } from '#components/mixed.tsx';
import type { GuideGroup } from '#features/guidance/data.ts';
import { type Group, groups } from '#features/guidance/schema.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { plainText } from '#lib/markdown/figures.ts';
import { GroupSign } from './group-sign.tsx';

/** The life situations one can read about, each with what is in it. */
export function Situations({ guide }: { guide: GuideGroup[] }) {
  const t = useTranslations('Situations');
  const locale = useLocale();
  return (
    <ul className="situations" role="list">
      {guide.map(({ group, pages }) => (
        <li key={group}>
          <a href={localePath(locale, `/guide#${group}`)} data-line={group}>
            <GroupSign group={group} />
            <span>
              <b>{t(group)}</b>
              {pages.map((page) => (
                <small key={page.slug}>
                  <Mixed text={plainText(page.title)} locale={page.locale} />
                </small>
              ))}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The life situations that have no page yet: named, so that people know they may ask. */
export function SituationsWithoutPages({ guide }: { guide: GuideGroup[] }) {
  const t = useTranslations('Situations');
  const withPages = new Set<Group>(guide.map(({ group }) => group));
  const others = groups.filter((group) => !withPages.has(group));
  if (others.length === 0) return null;
  return (
    <div>
      <p className="soft">{t('askInPerson')}</p>
      <ul className="situations hollow" role="list">
        {others.map((group) => (
          <li key={group}>
            <span>
              <GroupSign group={group} small hollow />
              {t(group)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
