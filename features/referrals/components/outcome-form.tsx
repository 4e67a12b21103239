import { useLocale, useTranslations } from 'next-intl';
import { Choices, Form } from '#components/form/form.tsx';
import { Trap } from '#components/form/trap.tsx';
import type { OfficeCard } from '#features/offices/data.ts';
import { outcomeAction } from '../actions.ts';
import { outcomes } from '../outcome.ts';

/** One anonymous answer about one office. It carries the office and the answer: not the slip, not the day, not the matter. */
export function OutcomeForm({ offices }: { offices: Pick<OfficeCard, 'slug' | 'name'>[] }) {
  const [t, report, locale] = [useTranslations('Slip.outcome'), useTranslations('Report'), useLocale()];
  const [only, ...others] = offices;
  if (!only) return null;
  const sentences = { choose: t('choose'), tooMany: t('tooMany'), unknown: t('unknown') };
  return (
    <section className="sheet">
      <h2>{t('title')}</h2>
      <p className="soft">{t('text')}</p>
      <Form action={outcomeAction} errorTitle={t('errorTitle')} sentences={sentences}>
        <input type="hidden" name="locale" value={locale} />
        {others.length === 0 ? (
          <input type="hidden" name="office" value={only.slug} />
        ) : (
          <Choices name="office" legend={t('where')} choices={offices.map(({ slug, name }) => ({ value: slug, label: name }))} />
        )}
        <Choices name="outcome" legend={t('how')} choices={outcomes.map((value) => ({ value, label: t(value) }))} />
        <Trap name="homepage" label={report('trap')} />
        <button className="plate white" type="submit">
          {t('send')}
        </button>
      </Form>
    </section>
  );
}
