import { SearchForm } from './search-form.tsx';

export const examples = {
  'mit Worten, die jemand getippt hat': (
    <SearchForm action="#" label="Welches Wort?" hint="zum Beispiel Bescheid" button="Zeigen" words="Meldebescheinigung" />
  ),
};
