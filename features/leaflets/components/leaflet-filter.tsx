import { useLocale, useTranslations } from 'next-intl';
import { SelectField } from '#components/select-field.tsx';
import type { LeafletCard } from '#features/leaflets/data.ts';
import { type Asked, languagesIn, topicsIn } from '#features/leaflets/matrix.ts';
import { languageOf } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { useLanguageName } from './tongues.tsx';

/** Topic and language; only what leads somewhere can be chosen. */
export function LeafletFilter({ leaflets, asked }: { leaflets: LeafletCard[]; asked: Asked }) {
  const t = useTranslations('Leaflets');
  const locale = useLocale();
  const languageName = useLanguageName();
  const { compare } = new Intl.Collator(languageOf(locale).intl);
  const languages = languagesIn(leaflets).map((value) => ({ value, label: languageName(value) }));
  return (
    <form className="filter" action={localePath(locale, '/leaflets')} aria-label={t('filter')}>
      <TopicField leaflets={leaflets} chosen={asked.topic} />
      <SelectField
        {...{ name: 'language', label: t('language'), any: t('allLanguages'), value: asked.language }}
        options={languages.toSorted((a, b) => compare(a.label, b.label))}
      />
      <div>
        <button className="plate white" type="submit">
          {t('show')}
        </button>
      </div>
    </form>
  );
}

/** The life situations there is a leaflet for. */
export function TopicField({ leaflets, chosen }: { leaflets: LeafletCard[]; chosen: Asked['topic'] }) {
  const t = useTranslations('Leaflets');
  const situation = useTranslations('Situations');
  return (
    <SelectField
      {...{ name: 'topic', label: t('topic'), any: t('allTopics'), value: chosen }}
      options={topicsIn(leaflets).map((value) => ({ value, label: situation(value) }))}
    />
  );
}
