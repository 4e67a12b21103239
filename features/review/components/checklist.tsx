import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '#components/icon.tsx';
import type { CheckedItem, Reason } from '#features/review/checklist/checklist.ts';
import { blocksOf } from '#features/review/diff/text-diff.ts';
import { issueInWords, type RefusedLayer } from '#features/review/issue.ts';
import type { Titles } from '#features/review/review.ts';
import { blockName } from '#features/review/titles.ts';
import { languageName, listed } from '#lib/i18n/words.ts';

const icons = { blocking: 'stop', warning: 'warning', good: 'check' } as const;

type ChecklistProps = { items: CheckedItem[]; layers: RefusedLayer[]; titles: Titles; german: unknown };

/** What was looked at before the approval: each with its answer in a word, and the reasons. */
export function Checklist({ items, layers, titles, german }: ChecklistProps) {
  const t = useTranslations('Review');
  return (
    <section className="sheet" aria-labelledby="checklist">
      <h2 id="checklist">{t('checklist')}</h2>
      <ul className="checklist" role="list">
        {items.map(({ name, level, reasons }) => (
          <li key={name} className={level}>
            <Icon name={icons[level]} />
            <div>
              <p>
                <b>{t(`items.${name}`)}</b> <span className="soft">{t(`levels.${level}`)}</span>
              </p>
              {reasons.length > 0 && (
                <ul>
                  {reasons.map((reason, index) => (
                    <li key={index}>
                      <ReasonInWords item={name} reason={reason} layers={layers} titles={titles} german={german} />
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

type ReasonProps = Omit<ChecklistProps, 'items'> & { item: CheckedItem['name']; reason: Reason };

function ReasonInWords({ item, reason, layers, titles, german }: ReasonProps) {
  const all = useTranslations();
  const t = useTranslations('Review.reasons');
  const parts = useTranslations('Review.parts');
  const own = useLocale();
  const language = 'locale' in reason ? languageName(reason.locale, own) : '';
  if (item === 'base') return t('overtaken');
  switch (reason.code) {
    case 'issue':
      return issueInWords(reason, { layers, titles, german, locale: own }, (key, values) => all(key as never, values as never));
    case 'missingWords':
      return t('missingWords', {
        block: blockName(reason.block, blocksOf(german)),
        part: parts(reason.part === 'tag' ? 'tag' : reason.part === 'body' ? 'body' : 'title'),
      });
    case 'link':
      return t.rich('link', { verdict: reason.verdict, url: reason.url });
    case 'linksUnknown':
      return t('linksUnknown', { count: reason.count });
    case 'expiredFigure':
    case 'unknownFigure':
    case 'reference':
      return t(reason.code, { title: reason.title });
    case 'noAlternative':
      return t('noAlternative', { block: blockName(reason.block, blocksOf(german)), language });
    case 'longSentence':
    case 'longBlock':
      return t(reason.code, { block: reason.block, language, words: String(reason.words) });
    default:
      return t(reason.code, { page: reason.page, language, blocks: listed(reason.blocks, own) });
  }
}
