import { listed } from '#lib/i18n/words.ts';
import { dimensions } from '../definitions.ts';
import { valueInWords } from '../labels.ts';
import { useSayings } from './use-sayings.ts';

/** What rounding and coarsening mean for whoever reads the figures. */
export function HowToRead() {
  const { t } = useSayings();
  return (
    <section className="prose how-to-read">
      <h2>{t('about.title')}</h2>
      {(['rounding', 'coarsening', 'before', 'stays'] as const).map((name) => (
        <p key={name}>{t(`about.${name}`)}</p>
      ))}
      <CountedLanguages />
    </section>
  );
}

/** Every language that is counted: who is meant where a table says how many others there are. */
export function CountedLanguages() {
  const sayings = useSayings();
  const languages = dimensions.language.map((language) => valueInWords('languageGroup', 0, language, sayings));
  return <p>{sayings.t('about.languages', { languages: listed(languages, sayings.locale) })}</p>;
}
