import { locales } from '#lib/i18n/locales.ts';
import { LanguageLinks, LanguageSwitch } from './language-switch.tsx';

export const examples = {
  'alle Sprachen nebeneinander': <LanguageLinks path="/" current="de" available={locales} />,
  'aufklappbar, eine Sprache hat diese Seite nicht': (
    <LanguageSwitch
      label="Sprache"
      missing="Sprachen ohne Link: Dort gibt es diese Seite noch nicht."
      path="/"
      current="de"
      available={['de', 'en', 'ar']}
    />
  ),
};
