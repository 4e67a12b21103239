import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SelectField } from '#components/select-field.tsx';
import type { Group } from '#features/guidance/schema.ts';
import { languageOf } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';

/** The lists that can be narrowed like this, by their address, and the sentences of each. */
const sentences = { events: 'Events', leaflets: 'Leaflets' } as const;
type List = keyof typeof sentences;

type TopicFieldProps = {
  list: List;
  /** What can be chosen: only what leads somewhere. */
  topics: Group[];
  topic: Group | null;
};

type TopicAndLanguageProps = TopicFieldProps & {
  languages: { value: string; label: string }[];
  language: string | null;
  /** Fields nobody sees. */
  children?: ReactNode;
};

/** A list narrowed by life situation and language, as a GET form. */
export function TopicAndLanguage({ list, topics, topic, languages, language, children }: TopicAndLanguageProps) {
  const t = useTranslations(sentences[list]);
  const locale = useLocale();
  const { compare } = new Intl.Collator(languageOf(locale).intl);
  return (
    <form className="filter" action={localePath(locale, `/${list}`)} aria-label={t('filter')}>
      <TopicField list={list} topics={topics} topic={topic} />
      <SelectField
        {...{ name: 'language', label: t('language'), any: t('allLanguages'), value: language }}
        options={languages.toSorted((a, b) => compare(a.label, b.label))}
      />
      {children}
      <div>
        <button className="plate white" type="submit">
          {t('show')}
        </button>
      </div>
    </form>
  );
}

/** One life situation, or all. */
export function TopicField({ list, topics, topic }: TopicFieldProps) {
  const t = useTranslations(sentences[list]);
  const situations = useTranslations('Situations');
  return (
    <SelectField
      {...{ name: 'topic', label: t('topic'), any: t('allTopics'), value: topic }}
      options={topics.map((value) => ({ value, label: situations(value) }))}
    />
  );
}
