import { getTranslations } from 'next-intl/server';
import { directionOf, languageOf, type Locale, locales, sourceLocale } from '#lib/i18n/locales.ts';
import { phraseGroups, phrases } from '../phrases.ts';

/** All cards in German and the person's language. */
export async function PhraseList({ locale }: { locale: Locale }) {
  const t = await getTranslations('Desk.phrases');
  const german = await getTranslations({ locale: sourceLocale, namespace: 'Phrases' });
  const own = await getTranslations({ locale, namespace: 'Phrases' });
  return (
    <div className="phrases">
      <header className="room-head">
        <h1>{t('title')}</h1>
        <a href="/desk">{t('desk')}</a>
      </header>
      <p>{t('lead')}</p>
      <form className="filters off-paper" action="/desk/phrases">
        <div>
          <label htmlFor="in">{t('language')}</label>
          <select id="in" name="in" defaultValue={locale}>
            {locales
              .filter((each) => each !== sourceLocale)
              .map((each) => (
                <option key={each} value={each} lang={each}>
                  {languageOf(each).name}
                </option>
              ))}
          </select>
        </div>
        <button type="submit" className="button">
          {t('show')}
        </button>
      </form>
      {phraseGroups.map((group) => (
        <section key={group}>
          <h2>{t(`groups.${group}`)}</h2>
          <ul role="list" className="phrase-list">
            {phrases[group].map((phrase) => (
              <li key={phrase}>
                <a href={`/desk/phrases/${phrase}?in=${locale}`}>
                  <b lang={locale} dir={directionOf(locale)}>
                    {own(phrase)}
                  </b>
                  <small lang={sourceLocale}>{german(phrase)}</small>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
