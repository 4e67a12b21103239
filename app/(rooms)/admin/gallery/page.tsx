import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { enter } from '#features/accounts/require.ts';
import { Gallery } from '#features/gallery/components/gallery.tsx';
import '../../../styles/gallery.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Gallery');
  return { title: t('title') };
}

export default async function GalleryPage({ searchParams }: PageProps<'/admin/gallery'>) {
  await enter('/admin/gallery');
  const [{ dir: asked }, t] = [await searchParams, await getTranslations('Gallery')];
  const dir = asked === 'rtl' ? 'rtl' : 'ltr';
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <nav aria-label={t('direction')}>
        <ul className="links" role="list">
          {(['ltr', 'rtl'] as const).map((each) => (
            <li key={each}>
              <a href={`/admin/gallery?dir=${each}`} aria-current={each === dir || undefined}>
                {t(each)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Gallery dir={dir} />
    </>
  );
}
