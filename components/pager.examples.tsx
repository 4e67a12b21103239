import { Pager } from './pager.tsx';

const numbers = { hrefOf: (page: number) => `#${page}`, pageLabel: (page: number) => `Seite ${page}` };

export const examples = {
  'mitten in einer langen Liste': <Pager label="Seiten" page={3} pages={7} {...numbers} />,
  'alles auf einer Seite: dann steht nichts da': <Pager label="Nur eine" page={1} pages={1} {...numbers} />,
};
