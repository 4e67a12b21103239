import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cases, type FactName, type Facts, nationalities, statuses } from '#features/offices/competence/facts.ts';

type SituationProps = {
  facts: Facts;
  /** What would decide next. */
  ask: FactName[];
  districts: string[];
  topics: { value: string; label: string }[];
  onKnow: (facts: Facts) => void;
};

type Matter = keyof typeof cases;

/** What decides who is responsible. Plain fields without a form: there is nothing to send. */
export function Situation({ facts, ask, districts, topics, onKnow }: SituationProps) {
  const [t, say] = [useTranslations('Desk.situation'), useTranslations('Competence')];
  const matters = (Object.keys(cases) as Matter[])
    .filter((matter) => !facts.topic || (cases[matter].topics as readonly string[]).includes(facts.topic))
    .map((matter) => ({ value: matter, label: say(`case.${matter}`) }));
  const choice = (name: 'nationality' | 'status', values: { value: string; label: string }[]) => (
    <Choice value={facts[name]} values={values} none={t('open')} id={name} onChoose={(value) => onKnow({ [name]: value })} />
  );
  const text = (name: 'district' | 'postcode' | 'surname' | 'age', more: object) => (
    <input
      id={`desk-${name}`}
      type="text"
      autoComplete="off"
      autoCorrect="off"
      spellCheck={false}
      value={facts[name] ?? ''}
      onChange={({ target: { value } }) => onKnow({ [name]: name === 'age' ? ageIn(value) : value })}
      {...more}
    />
  );
  const isAsked = (...names: FactName[]) => names.some((name) => ask.includes(name));
  return (
    <div className="desk-facts">
      <Field id="topic" label={t('topic')} isAsked={isAsked('topic')} isWide>
        <Choice id="topic" value={facts.topic} values={topics} none={t('anyTopic')} onChoose={(topic) => onKnow({ topic })} />
      </Field>
      <Field id="case" label={t('case')} isAsked={isAsked('case')} isWide>
        <Choice id="case" value={facts.case} values={matters} none={t('open')} onChoose={(matter) => onKnow({ case: matter })} />
      </Field>
      <Field id="nationality" label={t('nationality')} isAsked={isAsked('nationality')} isWide>
        {choice(
          'nationality',
          nationalities.map((value) => ({ value, label: say(`nationality.${value}`) })),
        )}
      </Field>
      <Field id="district" label={t('district')} isAsked={isAsked('district')}>
        {text('district', { list: 'desk-districts' })}
        <datalist id="desk-districts">
          {districts.map((district) => (
            <option key={district}>{district}</option>
          ))}
        </datalist>
      </Field>
      <Field id="postcode" label={t('postcode')} isAsked={isAsked('postcode')}>
        {text('postcode', { inputMode: 'numeric', maxLength: 5 })}
      </Field>
      <Field id="age" label={t('age')} isAsked={isAsked('age')}>
        {text('age', { inputMode: 'numeric', maxLength: 3 })}
      </Field>
      <Field id="surname" label={t('surname')} isAsked={isAsked('surname', 'latin-surname')}>
        {text('surname', {})}
      </Field>
      {ask.includes('latin-surname') && <p className="soft desk-wide">{say('ask.latin-surname')}</p>}
      <Field id="status" label={t('status')} isAsked={isAsked('status')} isWide>
        {choice(
          'status',
          statuses.map((value) => ({ value, label: say(`status.${value}`) })),
        )}
      </Field>
      <p className="soft desk-wide">{t('stays')}</p>
    </div>
  );
}

const ageIn = (typed: string) => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null);

type FieldProps = { id: string; label: string; isAsked: boolean; isWide?: boolean; children: ReactNode };

function Field({ id, label, isAsked, isWide = false, children }: FieldProps) {
  const t = useTranslations('Desk.situation');
  return (
    <div className={[isWide && 'desk-wide', isAsked && 'desk-asked'].filter(Boolean).join(' ')}>
      <label htmlFor={`desk-${id}`}>
        {label}
        {isAsked && <small> {t('decides')}</small>}
      </label>
      {children}
    </div>
  );
}

type ChoiceProps = {
  id: string;
  value: string | null | undefined;
  values: { value: string; label: string }[];
  none: string;
  onChoose: (value: string | null) => void;
};

const Choice = ({ id, value, values, none, onChoose }: ChoiceProps) => (
  <select id={`desk-${id}`} value={value ?? ''} autoComplete="off" onChange={(event) => onChoose(event.target.value || null)}>
    <option value="">{none}</option>
    {values.map((each) => (
      <option key={each.value} value={each.value}>
        {each.label}
      </option>
    ))}
  </select>
);
