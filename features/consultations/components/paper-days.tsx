import { randomUUID } from 'node:crypto';
import { useLocale, useTranslations } from 'next-intl';
import { dayInWords } from '#lib/i18n/words.ts';
import { paperLines } from '../paper-days.ts';
import { PaperForm } from './paper-form.client.tsx';
import type { Choices } from './slip-desk.client.tsx';

type PaperDaysProps = {
  choices: Choices;
  /** Those that may still be entered, `2026-11`, the newest first. */
  months: string[];
  /** How many conversations were counted a moment ago. */
  counted: number | null;
};

/** Tally sheets of days without a computer: numbers for closed lists, counted at once. */
export function PaperDays({ choices, months, counted }: PaperDaysProps) {
  const [t, locale] = [useTranslations('Desk.paper'), useLocale()];
  const codes = ['choose', 'count', 'month', 'empty'] as const;
  return (
    <>
      <header className="room-head">
        <h1>{t('title')}</h1>
        <a href="/desk">{t('desk')}</a>
      </header>
      {counted !== null && <output className="desk-counted">{t('done', { count: counted })}</output>}
      <p>{t('lead')}</p>
      <p className="soft">{t('until')}</p>
      <PaperForm
        name={randomUUID().replaceAll('-', '')}
        months={months.map((value) => ({ value, label: dayInWords(value, locale) }))}
        columns={[
          { name: 'topic', label: t('topic'), values: choices.topics },
          { name: 'language', label: t('language'), values: choices.languages },
          { name: 'group', label: t('group'), values: choices.groups },
        ]}
        lines={Array.from({ length: paperLines }, (_, index) => t('line', { line: String(index + 1) }))}
        words={{
          month: t('month'),
          count: t('count'),
          choose: t('choose'),
          send: t('send'),
          errorTitle: t('errorTitle'),
          wrong: Object.fromEntries(codes.map((code) => [code, t(`wrong.${code}`)])),
        }}
      />
    </>
  );
}
