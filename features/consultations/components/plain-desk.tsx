import { getTranslations } from 'next-intl/server';
import { OfficeBoard } from '#features/offices/components/office-board.tsx';
import { competentOffices } from '#features/offices/competence/competent-offices.ts';
import type { DeskOffice } from '#features/offices/competence/data.ts';
import { type Facts, isSensitiveMatter } from '#features/offices/competence/facts.ts';
import { deskSlipPath } from '#features/referrals/slip-path.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import type { Temporal } from 'temporal-polyfill';
import type { Choices } from './slip-desk.client.tsx';

type PlainDeskProps = {
  directory: { offices: DeskOffice[]; general: string };
  facts: Facts;
  language: string | null;
  choices: Pick<Choices, 'topics' | 'languages'>;
  matters: { value: string; label: string }[];
  now: Temporal.ZonedDateTime;
};

/**
 * The desk without scripts: who is responsible for a topic or a matter. Nothing about a person can be asked here, since it would have to be
 * sent.
 */
export async function PlainDesk({ directory, facts, language, choices, matters, now }: PlainDeskProps) {
  const t = await getTranslations('Desk.plain');
  const isAsked = Boolean(facts.topic ?? facts.case);
  const day = now.toPlainDate().toString();
  const ranked = isAsked ? competentOffices(directory, facts, day).ranked.map(({ office }) => office) : [];
  const base = language?.split('-')[0];
  const offices = ranked
    .flatMap((slug) => directory.offices.find((office) => office.slug === slug) ?? [])
    .filter(({ languages }) => !base || base === 'de' || languages.some((tag) => tag.split('-')[0] === base));
  return (
    <div className="desk-plain">
      <p>{t('text')}</p>
      <form className="filters sheet" action="/desk">
        <Pick name="topic" label={t('topic')} any={t('any')} values={choices.topics} chosen={facts.topic} />
        <Pick name="case" label={t('case')} any={t('any')} values={matters} chosen={facts.case} />
        <Pick name="language" label={t('language')} any={t('any')} values={choices.languages} chosen={language} />
        <button type="submit" className="button">
          {t('show')}
        </button>
      </form>
      {isAsked && <h2>{t('found', { count: offices.length })}</h2>}
      <ul role="list">
        {offices.map(({ slug, name }) => (
          <li key={slug}>
            <a
              href={deskSlipPath(
                { offices: [slug], about: null, day },
                { locale: sourceLocale, paperOnly: isSensitiveMatter(facts.case) },
              )}
            >
              {t('slip', { name })}
            </a>
          </li>
        ))}
      </ul>
      <OfficeBoard offices={offices} now={now} />
    </div>
  );
}

type PickProps = {
  name: string;
  label: string;
  any: string;
  values: { value: string; label: string }[];
  chosen: string | null | undefined;
};

const Pick = ({ name, label, any, values, chosen }: PickProps) => (
  <div>
    <label htmlFor={`plain-${name}`}>{label}</label>
    <select id={`plain-${name}`} name={name} defaultValue={chosen ?? ''}>
      <option value="">{any}</option>
      {values.map(({ value, label: words }) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  </div>
);
