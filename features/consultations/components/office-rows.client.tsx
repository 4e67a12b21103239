import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Reason } from '#features/offices/competence/competent-offices.ts';
import { reasonWords } from '#features/offices/competence/reason-words.ts';
import { capacityOn } from '#features/offices/capacity.ts';
import { dayInWords, languageName, listed } from '#lib/i18n/words.ts';
import type { DeskAnswer, DeskRow } from '../desk-answer.ts';
import type { OfficeAtDesk } from '../data.ts';
import { doorAt, speaks } from '../way-today.ts';

type OfficeRowsProps = {
  answer: DeskAnswer;
  offices: Map<string, OfficeAtDesk>;
  details: Record<string, ReactNode>;
  at: Moment;
  /** The person's. */
  language: string | null;
  basket: string[];
  favourites: string[];
  /** Whose details are open. */
  opened: string | null;
  on: Record<'put' | 'star' | 'open', (slug: string) => void>;
};

type Moment = { now: number; day: string };

/** Who is responsible and why, best first; each row with its three buttons, which are also three keys. */
export function OfficeRows({ answer, ...rest }: OfficeRowsProps) {
  const [t, say] = [useTranslations('Desk'), useTranslations('Competence')];
  const count = answer.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <>
      <output className="unseen">{count > 0 && t('count', { count })}</output>
      {answer.tie && <p className="desk-hint">{say('tie')}</p>}
      {answer.fallback && <p className="desk-hint">{say('fallback')}</p>}
      {answer.groups.map(({ fit, rows }) => (
        <section key={fit}>
          <h2>{t(`fits.${fit}`)}</h2>
          <ol role="list" className="desk-rows">
            {rows.map((row) => {
              const office = rest.offices.get(row.office);
              return office && <OfficeRow key={row.office} row={row} office={office} {...rest} />;
            })}
          </ol>
        </section>
      ))}
    </>
  );
}

type OfficeRowProps = Omit<OfficeRowsProps, 'answer' | 'offices'> & { row: DeskRow; office: OfficeAtDesk };

function OfficeRow({ row, office, details, at, language, basket, favourites, opened, on }: OfficeRowProps) {
  const t = useTranslations('Desk');
  const { slug, name } = office;
  const [isOn, isFavourite, isOpen] = [basket.includes(slug), favourites.includes(slug), opened === slug];
  const id = `desk-${slug}`;
  return (
    <li className="desk-row" data-row data-on={isOn || undefined}>
      <div className="desk-row-head">
        <h3 id={id} lang="de">
          {name}
        </h3>
        <div className="desk-buttons">
          <button
            type="button"
            className="quiet desk-star"
            data-key="f"
            aria-pressed={isFavourite}
            aria-describedby={id}
            title={t('star')}
            onClick={() => on.star(slug)}
          >
            <span aria-hidden="true">{isFavourite ? '★' : '☆'}</span>
            <span className="unseen">{t('star')}</span>
          </button>
          <button
            type="button"
            className="button"
            data-key="i"
            aria-expanded={isOpen}
            aria-describedby={id}
            onClick={() => on.open(slug)}
          >
            {t('details')}
          </button>
          <button
            type="button"
            className="button desk-put"
            data-put
            aria-pressed={isOn}
            aria-describedby={id}
            onClick={() => on.put(slug)}
          >
            {isOn && <span aria-hidden="true">✓</span>}
            {t('put')}
          </button>
        </div>
      </div>
      <Because row={row} />
      <RowFacts office={office} at={at} language={language} />
      {isOpen && <div className="desk-details">{details[slug]}</div>}
    </li>
  );
}

function Because({ row: { reasons, missing, choice } }: { row: DeskRow }) {
  const [t, say, locale] = [useTranslations('Desk'), useTranslations('Competence'), useLocale()];
  const reasonIn = useReasons();
  return (
    <>
      {reasons.length > 0 && <p className="desk-because">{t('because', { reasons: listed(reasons.map(reasonIn), locale) })}</p>}
      {missing.length > 0 && (
        <p className="desk-missing">{t('missing', { questions: missing.map((fact) => say(`ask.${fact}`)).join(' ') })}</p>
      )}
      {choice && <p className="soft">{say('choice')}</p>}
    </>
  );
}

/** Says a reason; its key is made of what the rule says, so its type cannot be known here. */
function useReasons(): (reason: Reason) => string {
  const t = useTranslations();
  return (reason) => {
    const { key, values } = reasonWords(reason);
    return t(key as 'Competence.choice', values as never);
  };
}

function RowFacts({ office, at: { now, day }, language }: { office: OfficeAtDesk; at: Moment; language: string | null }) {
  const [t, say, locale] = [useTranslations('Desk'), useTranslations('Competence.capacity'), useLocale()];
  const door = doorAt(office.doors, now);
  const capacity = capacityOn(office.capacity, day);
  const where = [office.street, office.district].filter(Boolean).join(', ');
  return (
    <ul role="list" className="desk-row-facts">
      {door && (
        <li className={`status ${door.state}`}>
          <span>{door.words}</span>
        </li>
      )}
      <li>{t(`access.${office.access}`)}</li>
      {capacity && (
        <li className={capacity.state === 'full' ? 'tag due' : 'tag'}>
          {say(capacity.state)} {capacity.until && say('until', { day: dayInWords(capacity.until, locale) })}
        </li>
      )}
      {(where || office.stop) && (
        <li lang="de">{[where, office.stop && t('stop', { name: office.stop })].filter(Boolean).join(' · ')}</li>
      )}
      {office.languages.length > 0 && (
        <li className={speaks(office, language) ? 'tag desk-speaks' : undefined}>
          {listed(
            office.languages.map((tag) => languageName(tag, locale)),
            locale,
          )}
        </li>
      )}
      {office.interpreting !== 'unknown' && <li>{t(`interpreting.${office.interpreting}`)}</li>}
      {office.sensitive && <li className="tag due">{t('sensitive')}</li>}
    </ul>
  );
}
