import { useLocale, useTranslations } from 'next-intl';
import type { LanguageState } from '#features/review/lists/rows.ts';
import { languageName } from '#lib/i18n/words.ts';

const stateOf = ({ blocks, behind, absent }: LanguageState) =>
  absent === blocks ? 'none' : absent > 0 ? 'absent' : behind > 0 ? 'behind' : 'current';
const signs = { current: '✓', behind: '!', absent: '…', none: '–' };

/** How the languages of an entry stand: a sign to see, words to hear. */
export function LanguageMarks({ languages }: { languages: LanguageState[] }) {
  const t = useTranslations('Lists');
  const own = useLocale();
  return (
    <ul className="marks" role="list">
      {languages.map((state) => (
        <li key={state.locale} className={stateOf(state) === 'none' ? 'absent' : stateOf(state)}>
          <span aria-hidden="true">
            {state.locale} {signs[stateOf(state)]}
          </span>
          <span className="unseen">
            {t('language', {
              language: languageName(state.locale, own),
              state: stateOf(state),
              behind: state.behind,
              absent: state.absent,
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
