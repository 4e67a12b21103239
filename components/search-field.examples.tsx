import { SearchField } from './search-field.tsx';

export const examples = {
  'im Kopf jeder Seite': <SearchField action="#" label="Was suchen Sie?" placeholder="Suche" button="Suchen" />,
};
