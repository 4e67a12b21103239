import { useTranslations } from 'next-intl';

/** Known everywhere, harmless on any screen. */
const elsewhere = 'https://www.wikipedia.org/';

/** Asks the page server to let nobody but the visitor keep a copy of this page. */
export const Unkept = () => <meta name="wegweiser-sensitive" content="1" />;

/**
 * The way out of a page that nobody else should see, for the start of `main`: it stays in sight and works without scripts. What it
 * cannot do, it says: the browser still remembers the page.
 */
export function QuickExit() {
  const t = useTranslations('QuickExit');
  return (
    <>
      <Unkept />
      <p className="exit">
        <a href={elsewhere} rel="noreferrer">
          {t('leave')}
        </a>
      </p>
      <p className="wrap exit-limits">{t('limits')}</p>
    </>
  );
}
