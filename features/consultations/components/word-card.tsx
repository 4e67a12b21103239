import { useTranslations } from 'next-intl';
import { directionOf, isLocale } from '#lib/i18n/locales.ts';
import type { WordAtDesk } from '../data.ts';

/** A word of the offices, to be read aloud or shown: what it means, and what it is called in the other languages. */
export function WordCard({ word, onClose }: { word: WordAtDesk; onClose: () => void }) {
  const t = useTranslations('Desk');
  return (
    <article className="sheet desk-word">
      <div className="room-head">
        <h2 lang="de">{word.german}</h2>
        <button type="button" className="quiet" onClick={onClose}>
          {t('close')}
        </button>
      </div>
      <p>{word.explained}</p>
      <ul role="list">
        {word.names.map(({ locale, name }) => (
          <li key={locale} lang={locale} dir={isLocale(locale) ? directionOf(locale) : undefined}>
            {name}
          </li>
        ))}
      </ul>
    </article>
  );
}
