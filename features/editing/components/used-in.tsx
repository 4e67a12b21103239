import { useTranslations } from 'next-intl';
import type { figureUsedIn } from '../data.ts';
import { folderOf } from '#features/publishing/kind-names.ts';

/** The texts that name a figure: they change with it. */
export function UsedIn({ uses }: { uses: Awaited<ReturnType<typeof figureUsedIn>> }) {
  const t = useTranslations('Editing');
  return (
    <section className="sheet">
      <h2>{t('usedIn')}</h2>
      {uses.length === 0 && <p>{t('usedNowhere')}</p>}
      <ul role="list">
        {uses.map(({ kind, slug, title, locales }) => (
          <li key={`${kind} ${slug}`}>
            <a href={`/admin/${folderOf[kind]}/${slug}`}>{title}</a> ({locales.join(', ')})
          </li>
        ))}
      </ul>
    </section>
  );
}
