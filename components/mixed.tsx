import { latinRuns } from '#lib/i18n/latin-runs.ts';
import { languageOf, type Locale, sourceLocale } from '#lib/i18n/locales.ts';
import { Foreign } from './foreign.tsx';

/** A plain text in its language, with the German words in it named and isolated where the script tells them apart. */
export function Mixed({ text, locale }: { text: string; locale: Locale }) {
  const runs = languageOf(locale).script === 'Latn' ? [{ text, isLatin: false }] : latinRuns(text);
  return (
    <Foreign locale={locale}>
      {runs.map((run, position) =>
        run.isLatin ? (
          <bdi key={position} lang={sourceLocale}>
            {run.text}
          </bdi>
        ) : (
          run.text
        ),
      )}
    </Foreign>
  );
}
