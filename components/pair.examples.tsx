import { Pair } from './pair.tsx';

const words = { de: 'Bringen Sie den Pass mit.', ar: 'أحضر جواز السفر.' };

export const examples = {
  'dieselbe Sache in zwei Sprachen': (
    <Pair locales={['de', 'ar']}>{(locale) => <p>{words[locale as keyof typeof words]}</p>}</Pair>
  ),
};
