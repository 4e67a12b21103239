import { useLocale, useTranslations } from 'next-intl';
import { Note } from '#components/note.tsx';
import { systemId } from '#features/accounts/roles.ts';
import { folderOf } from '#features/publishing/kind-names.ts';
import { cityZone } from '#lib/clock.ts';
import { isLocale, languageOf, type Locale } from '#lib/i18n/locales.ts';
import { DoButton } from './do-button.tsx';
import type { FormView } from './form-view.ts';

/** An instant in city time: the hour today, else with its day. */
export function useWhen(today: string) {
  const intl = languageOf(useLocale()).intl;
  return (at: Date) => {
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: cityZone, dateStyle: 'short' }).format(at);
    return new Intl.DateTimeFormat(intl, {
      timeZone: cityZone,
      timeStyle: 'short',
      ...(day !== today && { dateStyle: 'medium' }),
    }).format(at);
  };
}

/** Where the words in the form come from, and what else somebody has to know before writing. Its buttons belong to the form. */
export function DeskNotes({ view, said, both }: { view: FormView; said: string; both: string[] }) {
  const t = useTranslations('Editing');
  const when = useWhen(view.today);
  const { desk } = view;
  const nameOf = (author: string) => (author === systemId ? t('starter') : author);
  const layer = (locale: string | null) =>
    locale === null ? t('structure') : isLocale(locale) ? languageOf(locale).name : locale;
  return (
    <>
      {isSaid(said) && (
        <output className="sheet said">
          {t(said)}
          {said === 'together' && both.length > 0 && (
            <>
              {' '}
              {t('togetherBoth')}{' '}
              {both.map((field) => (
                <a key={field} href={`#${field}`}>
                  {field.replace(/^[sb]\./, '')}{' '}
                </a>
              ))}
            </>
          )}
        </output>
      )}
      <p className="origin">{t(`origin.${desk.origin}`, { time: desk.savedAt ? when(desk.savedAt) : '' })}</p>
      {desk.version > 0 && (
        <details>
          <summary>{t('discard')}</summary>
          <p>{t('discardWarning')}</p>
          <DoButton does="discard" quiet>
            {t('discardForGood')}
          </DoButton>
        </details>
      )}
      {desk.comment && (
        <blockquote className="comment">
          <b>{t('comment')}</b> {desk.comment}
        </blockquote>
      )}
      {desk.comments
        .filter(({ blockId }) => !view.blocks.some(({ id }) => id === blockId))
        .map(({ text }, index) => (
          <blockquote key={index} className="comment">
            <b>{t('comment')}</b> {text}
          </blockquote>
        ))}
      {desk.newer && (
        <Note>
          <p>{t('newer', { author: nameOf(desk.newer.author), time: when(desk.newer.at) })}</p>
          <p className="actions">
            {desk.hasProposal && (
              <a href={`/admin/${folderOf[desk.kind]}/${desk.slug}/conflict/${desk.newer.locale ?? 'structure'}`}>
                {t('newerCompare')}
              </a>
            )}
            <DoButton does="bringTogether">{t('bringTogether')}</DoButton>
          </p>
        </Note>
      )}
      {desk.hasAside && (
        <p className="sheet">
          {t('aside')}{' '}
          <DoButton does="takeAside" quiet>
            {t('takeAside')}
          </DoButton>
        </p>
      )}
      {desk.others.length > 0 && (
        <section className="sheet">
          <h2>{t('others')}</h2>
          <ul role="list">
            {desk.others.map(({ id, author, state, locale, at }) => (
              <li key={id}>{t('other', { author: nameOf(author), state, what: layer(locale), time: when(at) })}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const saids = ['saved', 'discarded', 'swapped', 'elsewhere', 'together'] as const;
const isSaid = (said: string): said is (typeof saids)[number] => saids.some((each) => each === said);

/** The forms of the other languages. */
export function DeskLanguages({ view, languages }: { view: FormView; languages: Locale[] }) {
  const t = useTranslations('Editing');
  const { desk } = view;
  const room = `/admin/${folderOf[desk.kind]}/${desk.slug}`;
  return (
    <nav aria-label={t('languages')}>
      <ul className="links" role="list">
        {languages.map((locale) => (
          <li key={locale}>
            <a href={`${room}/edit/${locale}`} lang={locale} aria-current={locale === desk.locale ? 'page' : undefined}>
              {languageOf(locale).name}
            </a>
          </li>
        ))}
        <li>
          <a href={room}>{t('overview')}</a>
        </li>
      </ul>
    </nav>
  );
}
