import { sourceLocale } from '#lib/i18n/locales.ts';
import { pieces } from '../pieces.ts';

/** Every piece with every example, for those who build and those who choose. `dir`: how the examples are written. */
export function Gallery({ dir }: { dir: 'ltr' | 'rtl' }) {
  return Object.entries(pieces).map(([name, examples]) => (
    <section key={name} id={name} aria-labelledby={`${name}-name`}>
      <h2 id={`${name}-name`} lang="en">
        {name}
      </h2>
      {Object.entries(examples).map(([shows, example]) => (
        <div key={shows} className="example">
          <p className="soft" lang={sourceLocale}>
            {shows}
          </p>
          <div lang={sourceLocale} dir={dir}>
            {example}
          </div>
        </div>
      ))}
    </section>
  ));
}
