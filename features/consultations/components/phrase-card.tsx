import { getTranslations } from 'next-intl/server';
import { directionOf, languageOf, type Locale, locales, sourceLocale } from '#lib/i18n/locales.ts';
import { neighbours, type Phrase } from '../phrases.ts';
import { ArrowKeys } from './arrow-keys.client.tsx';

/** A sentence that fills the screen, or a sheet of paper, with the German one beside it. */
export async function PhraseCard({ phrase, locale }: { phrase: Phrase; locale: Locale }) {
  const t = await getTranslations('Desk.phrases');
  const german = await getTranslations({ locale: sourceLocale, namespace: 'Phrases' });
  const own = await getTranslations({ locale, namespace: 'Phrases' });
  const { before, after } = neighbours(phrase);
  const card = (each: Phrase, language: Locale) => `/desk/phrases/${each}?in=${language}`;
  return (
    <article className="phrase-card">
      <nav className="phrase-ways off-paper" aria-label={t('title')}>
        <a className="button" rel="prev" href={card(before, locale)}>
          ← {t('before')}
        </a>
        <a href={`/desk/phrases?in=${locale}`}>{t('all')}</a>
        <a href="/desk">{t('desk')}</a>
        <a className="button" rel="next" href={card(after, locale)}>
          {t('after')} →
        </a>
      </nav>
      <h1 lang={locale} dir={directionOf(locale)} data-long={own(phrase).length > 60 || undefined}>
        {own(phrase)}
      </h1>
      {locale !== sourceLocale && <p lang={sourceLocale}>{german(phrase)}</p>}
      <ul role="list" className="phrase-ways off-paper">
        {locales.map((each) => (
          <li key={each}>
            <a href={card(phrase, each)} lang={each} aria-current={each === locale ? 'true' : undefined}>
              {languageOf(each).name}
            </a>
          </li>
        ))}
      </ul>
      <ArrowKeys />
    </article>
  );
}
