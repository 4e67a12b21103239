import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Plate } from '#components/plate.tsx';
import type { Edition, LeafletView } from '#features/leaflets/data.ts';
import { sizeInWords } from '#features/leaflets/file-size.ts';
import { readersFirst } from '#features/leaflets/matrix.ts';
import { ownName } from '#features/leaflets/tongue.ts';
import { OwnName, useLanguageName } from './tongues.tsx';
import { pictures } from './leaflet-matrix.tsx';

/** Where to get the leaflet in which language: our files, the publisher's website, or by asking. */
export function Editions({ leaflet }: { leaflet: LeafletView }) {
  const t = useTranslations('Leaflets');
  const editions = readersFirst(leaflet.editions, useLocale());
  const of = (kind: Edition['at']['kind']) => editions.filter(({ at }) => at.kind === kind);
  return (
    <div className="prose">
      <Section heading={t('download')} editions={of('file')} />
      <Section heading={t('atPublisher')} editions={of('web')}>
        <p className="soft">{t('websiteHint')}</p>
      </Section>
      <OnlyByAsking editions={of('ask')} />
    </div>
  );
}

function Section({ heading, editions, children }: { heading: string; editions: Edition[]; children?: ReactNode }) {
  if (editions.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      {children}
      <ul className="rows editions" role="list">
        {editions.map((edition, position) => (
          <Row key={edition.language} edition={edition} isFirst={position === 0} />
        ))}
      </ul>
    </section>
  );
}

function Row({ edition: { language, year, at }, isFirst }: { edition: Edition; isFirst: boolean }) {
  const t = useTranslations('Leaflets');
  const locale = useLocale();
  const name = useLanguageName()(language);
  if (at.kind === 'ask') return null;
  return (
    <li>
      <div>
        <h3>
          <OwnName tag={language} />
        </h3>
        <p className="soft">
          {[name !== ownName(language) && name, year && t('year', { year: String(year) })].filter(Boolean).join(' · ')}
        </p>
      </div>
      <Plate
        href={at.kind === 'file' ? at.path : at.url}
        icon={pictures[at.kind]}
        tone={isFirst ? 'yellow' : 'white'}
        hint={at.kind === 'file' && sizeInWords(at.bytes, locale)}
      >
        {t(at.kind === 'file' ? 'open' : 'website')} <span className="unseen">({name})</span>
      </Plate>
    </li>
  );
}

function OnlyByAsking({ editions }: { editions: Edition[] }) {
  const t = useTranslations('Leaflets');
  if (editions.length === 0) return null;
  return (
    <section>
      <h2>{t('onPaper')}</h2>
      <ul className="tongues-list" role="list">
        {editions.map(({ language, year }) => (
          <li key={language}>
            <OwnName tag={language} />
            {year && <small> {t('year', { year: String(year) })}</small>}
          </li>
        ))}
      </ul>
      <p>{t('askText')}</p>
    </section>
  );
}
