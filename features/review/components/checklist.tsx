import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '#components/icon.tsx';
import type { CheckedItem, Reason } from '#features/review/checklist/checklist.ts';
import { blocksOf } from '#features/review/diff/text-diff.ts';
import type { Titles } from '#features/review/review.ts';
import { blockName } from '#features/review/titles.ts';
import { kindIn } from '#features/publishing/kind-names.ts';
import { languageName, listed } from '#lib/i18n/words.ts';

const icons = { blocking: 'stop', warning: 'warning', good: 'check' } as const;

type ChecklistProps = { items: CheckedItem[]; titles: Titles; german: unknown };

/** What was looked at before the approval: each with its answer in a word, and the reasons. */
export function Checklist({ items, titles, german }: ChecklistProps) {
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
                      <ReasonInWords item={name} reason={reason} titles={titles} german={german} />
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

type ReasonProps = { item: CheckedItem['name']; reason: Reason; titles: Titles; german: unknown };

function ReasonInWords({ item, reason, titles, german }: ReasonProps) {
  const t = useTranslations('Review.reasons');
  const parts = useTranslations('Review.parts');
  const own = useLocale();
  const language = 'locale' in reason ? languageName(reason.locale, own) : '';
  if (item === 'base') return t('overtaken');
  switch (reason.code) {
    case 'issue':
      return <IssueInWords {...reason} titles={titles} german={german} />;
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
      return t('noAlternative', { block: reason.block, language });
    case 'longSentence':
    case 'longBlock':
      return t(reason.code, { block: reason.block, language, words: reason.words });
    default:
      return t(reason.code, { page: reason.page, language, blocks: listed(reason.blocks, own) });
  }
}

/** Something that publishing refuses, for editors. */
function IssueInWords({ path, message, titles, german }: { path: string; message: string; titles: Titles; german: unknown }) {
  const t = useTranslations('Review.issues');
  const [folder = '', slug = ''] = path.split('/');
  const block = /blocks\.([a-z0-9-]+)/.exec(path)?.[1];
  const what = block ? blockName(block, blocksOf(german)) : path;
  if (message === 'still refers to it') {
    return t('stillRefers', { what: titles.get(`${folder} ${slug}`) ?? titles.get(`${kindIn(folder)} ${slug}`) ?? slug });
  }
  if (message.startsWith('there is no')) return t('noSuch', { what: message.replace(/^there is no \w+ /, '') });
  if (message === 'the structure has no such block') return t('noBlock', { what });
  if (message === 'has no German block to be a translation of') return t('noGerman', { what });
  return t('other', { what, message });
}
