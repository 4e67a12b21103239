import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Foreign } from '#components/foreign.tsx';
import { Mixed } from '#components/mixed.tsx';
import { QrCode } from '#components/qr-code.tsx';
import { SelectField } from '#components/select-field.tsx';
import { TopicField } from '#features/guidance/components/topic-and-language.tsx';
import type { LeafletCard } from '#features/leaflets/data.ts';
import { type Asked, topicsIn } from '#features/leaflets/matrix.ts';
import { readEnvironment } from '#lib/env.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { plainText } from '#lib/markdown/figures.ts';

export type Paper = 'a4' | 'a3';

/** A sheet for the wall of a waiting room: every leaflet with its code, and the address for those who type. */
export function Poster({ leaflets, paper }: { leaflets: LeafletCard[]; paper: Paper }) {
  return (
    <ul className="poster" data-paper={paper} role="list">
      {leaflets.map((leaflet) => (
        <Entry key={leaflet.slug} leaflet={leaflet} />
      ))}
    </ul>
  );
}

function Entry({ leaflet: { slug, title, publisher, demo } }: { leaflet: LeafletCard }) {
  const t = useTranslations('Leaflets');
  const address = readEnvironment().publicUrl + localePath(useLocale(), `/leaflets/${slug}`);
  const words = plainText(title.words.title ?? '');
  return (
    <li>
      <QrCode address={address} label={t('qr', { title: words })} />
      <div>
        <h2>
          <Mixed text={words} locale={title.locale} />
        </h2>
        {title.german && title.locale !== sourceLocale && (
          <p className="german">
            <Foreign locale={sourceLocale}>{plainText(title.german.title ?? '')}</Foreign>
          </p>
        )}
        <p className="soft">
          <Foreign locale={sourceLocale}>{publisher}</Foreign>
        </p>
        {demo && <p className="aged">{t('example')}</p>}
        <p className="address">
          <bdi dir="ltr">
            {address
              .replace(/^https?:\/\//, '')
              .split(/(?<=\/)/)
              .map((part) => (
                <Fragment key={part}>
                  {part}
                  <wbr />
                </Fragment>
              ))}
          </bdi>
        </p>
      </div>
    </li>
  );
}

type PosterFormProps = { leaflets: LeafletCard[]; topic: Asked['topic']; paper: Paper };

/** What goes on the sheet, and how large it is. */
export function PosterForm({ leaflets, topic, paper }: PosterFormProps) {
  const t = useTranslations('Leaflets');
  return (
    <form className="filter" action={localePath(useLocale(), '/leaflets/poster')} aria-label={t('filter')}>
      <TopicField list="leaflets" topics={topicsIn(leaflets)} topic={topic} />
      <SelectField
        {...{ name: 'paper', label: t('paper'), any: 'A4', value: paper === 'a4' ? null : paper }}
        options={[{ value: 'a3', label: 'A3' }]}
      />
      <div>
        <button className="plate white" type="submit">
          {t('show')}
        </button>
      </div>
      <p className="wide soft">{t('posterHint')}</p>
    </form>
  );
}
