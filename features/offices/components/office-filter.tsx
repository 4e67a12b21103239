import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '#components/icon.tsx';
import { SelectField } from '#components/select-field.tsx';
import { groups } from '#features/guidance/schema.ts';
import type { OfficeChoices } from '#features/offices/data.ts';
import type { OfficeSearch } from '#features/offices/office-search.ts';
import { officeKinds } from '#features/offices/schema.ts';
import { languageOf, sourceLocale } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { languageName } from '#lib/i18n/words.ts';

type OfficeFilterProps = { search: OfficeSearch; choices: OfficeChoices };

/** Which offices one wants to see. A GET form: what it answers has an address one can send. Phones land on the answer, not on the form. */
export function OfficeFilter({ search, choices }: OfficeFilterProps) {
  const t = useTranslations('OfficeSearch');
  return (
    <search>
      <form className="filter" action={`${localePath(useLocale(), '/offices')}#answer`}>
        <div className="wide">
          <label htmlFor="words">{t('words')}</label>
          <input id="words" type="search" name="q" defaultValue={search.words} maxLength={200} autoComplete="off" />
        </div>
        <Choices search={search} choices={choices} />
        <label className="tick">
          <input type="checkbox" name="walkin" value="1" defaultChecked={search.walkIn} />
          <span>{t('walkIn')}</span>
        </label>
        <div>
          <button className="plate" type="submit">
            <Icon name="search" />
            {t('show')}
          </button>
        </div>
      </form>
    </search>
  );
}

function Choices({ search, choices }: OfficeFilterProps) {
  const t = useTranslations('OfficeSearch');
  const situations = useTranslations('Situations');
  const any = t('any');
  const topics = groups.filter((group) => choices.topics.includes(group));
  const kinds = officeKinds.filter((kind) => choices.kinds.includes(kind));
  return (
    <>
      <SelectField
        {...{ name: 'topic', label: t('topic'), any, value: search.topic }}
        options={topics.map((value) => ({ value, label: situations(value) }))}
      />
      <SelectField
        {...{ name: 'language', label: t('language'), any, value: search.language }}
        options={useLanguageOptions(choices.languages)}
      />
      <SelectField
        {...{ name: 'open', label: t('open'), any, value: search.open }}
        options={(['now', 'today'] as const).map((value) => ({ value, label: t(`openness.${value}`) }))}
      />
      <SelectField
        {...{ name: 'kind', label: t('kind'), any, value: search.kind }}
        options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <SelectField
        {...{ name: 'district', label: t('district'), any, value: search.district }}
        options={choices.districts.map((value) => ({ value, label: value, lang: sourceLocale }))}
      />
    </>
  );
}

/** Languages by the names they have in the reader's. */
function useLanguageOptions(tags: string[]) {
  const locale = useLocale();
  const options = tags.map((value) => ({ value, label: languageName(value, locale) }));
  const { compare } = new Intl.Collator(languageOf(locale).intl);
  return options.toSorted((a, b) => compare(a.label, b.label));
}
