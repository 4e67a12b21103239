import { useTranslations } from 'next-intl';
import { languageOf, locales, sourceLocale } from '#lib/i18n/locales.ts';
import { languageStates, stateOf } from '#lib/i18n/offered.ts';
import { setFourEyesAction, setLanguageStatesAction } from '../actions.ts';

export function FourEyesForm({ on }: { on: boolean }) {
  const t = useTranslations('Settings');
  return (
    <form className="sheet fields" action={setFourEyesAction}>
      <h2>{t('fourEyes.title')}</h2>
      <p>{t('fourEyes.text')}</p>
      <label className="choice">
        <input type="checkbox" name="four-eyes" value="on" defaultChecked={on} />
        <span>{t('fourEyes.label')}</span>
      </label>
      <p className="actions">
        <button className="button" type="submit">
          {t('save')}
        </button>
      </p>
    </form>
  );
}

export function LanguageStatesForm() {
  const t = useTranslations('Settings');
  return (
    <form className="sheet fields" action={setLanguageStatesAction}>
      <h2>{t('languages.title')}</h2>
      <p>{t('languages.text')}</p>
      {locales
        .filter((locale) => locale !== sourceLocale)
        .map((locale) => (
          <div key={locale}>
            <label htmlFor={`language-${locale}`}>
              <bdi lang={locale}>{languageOf(locale).name}</bdi>
            </label>
            <select id={`language-${locale}`} name={locale} defaultValue={stateOf(locale)}>
              {languageStates.map((state) => (
                <option key={state} value={state}>
                  {t(`languages.states.${state}`)}
                </option>
              ))}
            </select>
          </div>
        ))}
      <p className="actions">
        <button className="button" type="submit">
          {t('save')}
        </button>
      </p>
    </form>
  );
}
