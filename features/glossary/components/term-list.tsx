import { useTranslations } from 'next-intl';
import { Foreign } from '#components/foreign.tsx';
import type { TermView } from '#features/glossary/data.ts';
import { letterOf } from '#features/glossary/terms.ts';
import { BlockLine, BlockProse } from '#features/publishing/components/block-words.tsx';
import { Reading } from '#features/publishing/components/reading.tsx';
import { sourceLocale } from '#lib/i18n/locales.ts';

/** German words under their letters; each is an address within the page. The terms come in the order of a dictionary. */
export function TermList({ terms }: { terms: TermView[] }) {
  const letters = [...Map.groupBy(terms, ({ german }) => letterOf(german))];
  return (
    <>
      {letters.length > 1 && <Letters letters={letters.map(([letter]) => letter)} />}
      {letters.map(([letter, own]) => (
        <section key={letter}>
          <h2 id={`letter-${letter}`}>
            <Foreign locale={sourceLocale}>{letter}</Foreign>
          </h2>
          <ul className="rows terms" role="list">
            {own.map((term) => (
              <Term key={term.slug} {...term} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Letters({ letters }: { letters: string[] }) {
  const t = useTranslations('Glossary');
  return (
    <nav aria-label={t('letters')}>
      <ul className="links letters" role="list">
        {letters.map((letter) => (
          <li key={letter}>
            <a href={`#letter-${letter}`}>
              <Foreign locale={sourceLocale}>{letter}</Foreign>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Term({ slug, formerSlugs, german, variants, words, figures }: TermView) {
  const t = useTranslations('Glossary');
  const others = () => <Foreign locale={sourceLocale}>{variants.join(', ')}</Foreign>;
  return (
    <li id={slug}>
      {formerSlugs.map((former) => (
        <span key={former} id={former} />
      ))}
      <h3>
        <Foreign locale={sourceLocale}>{german}</Foreign>
      </h3>
      <Reading block={words}>
        {({ title, body }, locale) => (
          <>
            <p>
              <b>
                <BlockLine text={title} locale={locale} figures={figures} />
              </b>
            </p>
            <BlockProse text={body} locale={locale} figures={figures} />
          </>
        )}
      </Reading>
      {variants.length > 0 && <p className="soft">{t.rich('also', { words: others })}</p>}
    </li>
  );
}
