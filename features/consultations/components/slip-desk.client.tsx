import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useRef } from 'react';
import { folded } from '#features/search/folded.ts';
import { deskSlipPath } from '#features/referrals/slip-path.ts';
import { isLocale, type Locale } from '#lib/i18n/locales.ts';
import type { OfficeAtDesk, PageAtDesk } from '../data.ts';
import { aboutOf, type DeskState, type DeskStep, isQuiet, slipLanguageOf, topicsToCount } from '../desk-state.ts';
import type { Consultation } from '#features/reports/counting.ts';

type Choice<Value extends string> = { value: Value; label: string };

/** The closed lists, said in the counsellor's language. `often`: languages that need one touch. */
export type Choices = {
  topics: Choice<Consultation['topics'][number]>[];
  languages: Choice<Consultation['language']>[];
  often: Consultation['language'][];
  groups: Choice<Consultation['group']>[];
  slips: Choice<Locale>[];
};

type SlipDeskProps = {
  state: DeskState;
  offices: Map<string, OfficeAtDesk>;
  pages: PageAtDesk[];
  choices: Choices;
  day: string;
  onStep: (step: DeskStep) => void;
  onPut: (slug: string) => void;
  onCount: (noOffice: boolean) => void;
  onUncount: () => void;
};

/** What goes with the person, and what is counted: one press makes the slip and counts at once. */
export function SlipDesk({ state, offices, pages, choices, day, onStep, onPut, onCount, onUncount }: SlipDeskProps) {
  const t = useTranslations('Desk.slip');
  const { basket, language, counted } = state;
  const about = aboutOf(
    state,
    pages.map(({ slug }) => slug),
  );
  const slipLanguage = slipLanguageOf(state);
  const isSensitive =
    isQuiet(state) ||
    basket.some((slug) => offices.get(slug)?.sensitive) ||
    pages.some(({ slug, sensitive }) => slug === about && sensitive);
  const address = deskSlipPath({ offices: basket, about, day }, { locale: slipLanguage, paperOnly: isSensitive });
  const say = (what: Extract<DeskStep, { step: 'say' }>['what']) => onStep({ step: 'say', what });
  return (
    <section className="sheet desk-slip" id="desk-slip" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      {basket.length === 0 ? <p className="soft">{t('empty')}</p> : <Basket {...{ basket, offices, onStep, onPut }} />}
      <Chips
        name="language"
        shortcut="l"
        legend={t('language')}
        values={choices.languages.filter(({ value }) => choices.often.includes(value))}
        chosen={language}
        onChoose={(value) => say({ language: value })}
      />
      <select
        aria-label={t('otherLanguage')}
        autoComplete="off"
        value={language && !choices.often.includes(language) ? language : ''}
        onChange={(event) => say({ language: (event.target.value || null) as DeskState['language'] })}
      >
        <option value="">{t('otherLanguage')}</option>
        {choices.languages
          .filter(({ value }) => !choices.often.includes(value))
          .map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
      </select>
      {language && !isLocale(language) && (
        <div>
          <label htmlFor="desk-in">{t('slipIn')}</label>
          <select
            id="desk-in"
            autoComplete="off"
            value={slipLanguage}
            onChange={(event) => say({ slipLanguage: event.target.value as Locale })}
          >
            {choices.slips.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
      )}
      <Chips
        name="group"
        shortcut="g"
        legend={t('group')}
        values={choices.groups}
        chosen={state.group}
        onChoose={(value) => say({ group: value })}
      />
      {basket.length > 0 && (
        <div>
          <label htmlFor="desk-about">{t('about')}</label>
          <select
            id="desk-about"
            autoComplete="off"
            value={about ?? ''}
            onChange={(event) => say({ about: event.target.value || null })}
          >
            <option value="">{t('noPage')}</option>
            {pages.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </select>
        </div>
      )}
      <details className="desk-topics">
        <summary>
          {t('topics', {
            topics:
              choices.topics
                .filter(({ value }) => topicsToCount(state).includes(value))
                .map(({ label }) => label)
                .join(', ') || t('noTopic'),
          })}
        </summary>
        <div className="desk-chips">
          {choices.topics.map(({ value, label }) => (
            <label className="desk-chip" key={value}>
              <input
                type="checkbox"
                autoComplete="off"
                checked={topicsToCount(state).includes(value)}
                onChange={() => onStep({ step: 'topic', topic: value })}
              />
              {label}
            </label>
          ))}
        </div>
      </details>
      <div className="desk-ticks">
        <Tick shortcut="d" label={t('interpreter')} isOn={state.interpreter} onToggle={(interpreter) => say({ interpreter })} />
        <Tick
          shortcut="b"
          label={t('leaflet')}
          isOn={state.leafletMissing}
          onToggle={(leafletMissing) => say({ leafletMissing })}
        />
      </div>
      {isSensitive && <p className="desk-banner">{t('paperOnly')}</p>}
      {counted ? (
        <p className="desk-counted">
          {t('counted')}{' '}
          <button type="button" className="quiet" data-key="u" onClick={onUncount}>
            {t('uncount')}
          </button>
        </p>
      ) : null}
      <div className="desk-make">
        {basket.length > 0 ? (
          <a className="plate" data-key="p" href={address} target="_blank" onClick={() => onCount(false)}>
            <span>
              {t('make')} <kbd>P</kbd>
            </span>
          </a>
        ) : (
          <button type="button" className="button" data-key="p" aria-disabled="true" aria-describedby="desk-slip-empty">
            {t('make')} <kbd>P</kbd>
          </button>
        )}
        <button type="button" className="button" data-key="z" disabled={counted !== null} onClick={() => onCount(false)}>
          {t('countOnly')} <kbd>Z</kbd>
        </button>
        <button type="button" className="button" data-key="k" disabled={counted !== null} onClick={() => onCount(true)}>
          {t('noOffice')} <kbd>K</kbd>
        </button>
      </div>
    </section>
  );
}

type BasketProps = Pick<SlipDeskProps, 'offices' | 'onStep' | 'onPut'> & { basket: string[] };

function Basket({ basket, offices, onStep, onPut }: BasketProps) {
  const t = useTranslations('Desk.slip');
  return (
    <ol className="desk-basket">
      {basket.map((slug, index) => {
        const name = offices.get(slug)?.name ?? slug;
        return (
          <li key={slug}>
            <span lang="de">{name}</span>
            {index > 0 && (
              <button
                type="button"
                className="quiet"
                aria-label={t('up', { name })}
                onClick={() => onStep({ step: 'move', office: slug, by: -1 })}
              >
                ↑
              </button>
            )}
            <button type="button" className="quiet" aria-label={t('off', { name })} onClick={() => onPut(slug)}>
              ✕
            </button>
          </li>
        );
      })}
    </ol>
  );
}

type ChipsProps<Value extends string> = {
  name: string;
  shortcut: string;
  legend: string;
  values: Choice<Value>[];
  chosen: Value | null;
  onChoose: (value: Value) => void;
};

/** One of several, one touch each. By keyboard: the key leads here, the first letters of a name choose it and lead back. */
function Chips<Value extends string>({ name, shortcut, legend, values, chosen, onChoose }: ChipsProps<Value>) {
  const group = useRef<HTMLFieldSetElement>(null);
  const from = useRef<Element | null>(null);

  function byLetters(event: KeyboardEvent) {
    if (event.key.length !== 1 || event.key === ' ' || event.altKey || event.ctrlKey || event.metaKey) return;
    const named = values.filter(({ label }) => folded(label).startsWith(folded(event.key)));
    const next = named[(named.findIndex(({ value }) => value === chosen) + 1) % named.length];
    if (!next) return;
    event.preventDefault();
    onChoose(next.value);
    if (named.length === 1 && from.current instanceof HTMLElement) from.current.focus();
  }

  return (
    <fieldset className="desk-choice" data-key={shortcut} ref={group}>
      <legend>
        {legend} <kbd>{shortcut.toUpperCase()}</kbd>
      </legend>
      <div className="desk-chips">
        {values.map(({ value, label }) => (
          <label className="desk-chip" key={value}>
            <input
              type="radio"
              name={`desk-${name}`}
              autoComplete="off"
              checked={chosen === value}
              onChange={() => onChoose(value)}
              onKeyDown={byLetters}
              onFocus={({ relatedTarget }) => {
                if (!group.current?.contains(relatedTarget)) from.current = relatedTarget;
              }}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type TickProps = { shortcut: string; label: string; isOn: boolean; onToggle: (isOn: boolean) => void };

const Tick = ({ shortcut, label, isOn, onToggle }: TickProps) => (
  <label className="choice">
    <input
      type="checkbox"
      autoComplete="off"
      data-key={shortcut}
      checked={isOn}
      onChange={(event) => onToggle(event.target.checked)}
    />
    <span>
      {label} <kbd>{shortcut.toUpperCase()}</kbd>
    </span>
  </label>
);
