// The roles say again what the elements are, so that they keep it when a phone does not lay them out as a table.
/* oxlint-disable jsx-a11y/no-interactive-element-to-noninteractive-role, jsx-a11y/control-has-associated-label */
import { useLocale, useTranslations } from 'next-intl';
import { Foreign } from '#components/foreign.tsx';
import { Icon, type IconName } from '#components/icon.tsx';
import { Mixed } from '#components/mixed.tsx';
import { GroupSign } from '#features/guidance/components/group-sign.tsx';
import type { Group } from '#features/guidance/schema.ts';
import type { Edition, LeafletCard } from '#features/leaflets/data.ts';
import { byTopic, columnsOf } from '#features/leaflets/matrix.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { listed } from '#lib/i18n/words.ts';
import { plainText } from '#lib/markdown/figures.ts';
import { OwnName, useLanguageName } from './tongues.tsx';

export const pictures: Record<Edition['at']['kind'], IconName> = { file: 'document', web: 'web', ask: 'speech' };

type Columns = ReturnType<typeof columnsOf>;

/**
 * Leaflets by topic, languages beside them. On phones every row becomes a list of its languages.
 */
export function LeafletMatrix({ leaflets, topic }: { leaflets: LeafletCard[]; topic: Group | null }) {
  const t = useTranslations('Leaflets');
  const columns = columnsOf(leaflets, useLocale());
  return (
    <>
      <Key />
      <table className="matrix" role="table">
        <caption className="unseen">{t('title')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t('leaflet')}
            </th>
            {columns.columns.map((tag) => (
              <th key={tag} role="columnheader" scope="col">
                <bdi lang={tag}>
                  <OwnName tag={tag} />
                </bdi>
              </th>
            ))}
            {columns.others.length > 0 && (
              <th role="columnheader" scope="col">
                {t('others')}
              </th>
            )}
          </tr>
        </thead>
        {byTopic(leaflets, topic).map((each) => (
          <Topic key={each.group} {...each} columns={columns} />
        ))}
      </table>
    </>
  );
}

/** What the pictures mean. */
function Key() {
  const t = useTranslations('Leaflets');
  return (
    <ul className="key" role="list">
      {(['file', 'web', 'ask'] as const).map((kind) => (
        <li key={kind}>
          <Icon name={pictures[kind]} />
          {t(`key.${kind}`)}
        </li>
      ))}
      <li className="absent">– {t('key.none')}</li>
    </ul>
  );
}

function Topic({ group, leaflets, columns }: { group: Group; leaflets: LeafletCard[]; columns: Columns }) {
  const t = useTranslations('Situations');
  const width = 1 + columns.columns.length + Math.min(columns.others.length, 1);
  return (
    <tbody role="rowgroup" id={group} data-line={group}>
      <tr role="row">
        <th role="rowheader" scope="rowgroup" colSpan={width}>
          <h2 className="linename">
            <GroupSign group={group} small />
            {t(group)}
          </h2>
        </th>
      </tr>
      {leaflets.map((leaflet) => (
        <Row key={leaflet.slug} leaflet={leaflet} columns={columns} />
      ))}
    </tbody>
  );
}

function Row({ leaflet, columns }: { leaflet: LeafletCard; columns: Columns }) {
  const t = useTranslations('Leaflets');
  const { slug, publisher, demo, editions } = leaflet;
  const edition = (tag: string) => editions.find(({ language }) => language === tag);
  const others = columns.others.flatMap((tag) => edition(tag) ?? []);
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <a href={localePath(useLocale(), `/leaflets/${slug}`)}>
          <Title leaflet={leaflet} />
        </a>
        <small>
          <Foreign locale={sourceLocale}>{publisher}</Foreign>
        </small>
        {demo && <span className="tag due">{t('example')}</span>}
      </th>
      {columns.columns.map((tag) => (
        <Cell key={tag} leaflet={leaflet} edition={edition(tag)} />
      ))}
      {columns.others.length > 0 && <Others leaflet={leaflet} editions={others} />}
    </tr>
  );
}

const Title = ({ leaflet: { title } }: { leaflet: LeafletCard }) => (
  <Mixed text={plainText(title.words.title ?? '')} locale={title.locale} />
);

function Cell({ leaflet, edition }: { leaflet: LeafletCard; edition: Edition | undefined }) {
  const t = useTranslations('Leaflets');
  const own = localePath(useLocale(), `/leaflets/${leaflet.slug}`);
  if (!edition) return <NotKnown />;
  const { at, language } = edition;
  return (
    <td role="cell">
      <a
        href={at.kind === 'file' ? at.path : at.kind === 'web' ? at.url : own}
        hrefLang={at.kind === 'ask' ? undefined : language}
      >
        <Icon name={pictures[at.kind]} />
        <OwnName tag={language} />
        <span className="unseen">
          , {t(`key.${at.kind}`)}: <Title leaflet={leaflet} />
        </span>
      </a>
    </td>
  );
}

function NotKnown() {
  const t = useTranslations('Leaflets');
  return (
    <td className="absent" role="cell">
      <span aria-hidden="true">–</span>
      <span className="unseen">{t('key.none')}</span>
    </td>
  );
}

/** Languages that share a column: by name, and the leaflet's page has them all. */
function Others({ leaflet, editions }: { leaflet: LeafletCard; editions: Edition[] }) {
  const t = useTranslations('Leaflets');
  const locale = useLocale();
  const languageName = useLanguageName();
  if (editions.length === 0) return <NotKnown />;
  return (
    <td role="cell">
      <a href={localePath(locale, `/leaflets/${leaflet.slug}`)}>
        <span className="count">+{editions.length}</span>
        <span className="tongue">
          {t('others')}:{' '}
          {listed(
            editions.map(({ language }) => languageName(language)),
            locale,
          )}
        </span>
      </a>
    </td>
  );
}
