import { Facts } from './facts.tsx';

export const examples = {
  'vier Antworten unter einem Titel': (
    <Facts
      facts={[
        { icon: 'clock', label: 'Frist', value: 'Innerhalb von 2 Wochen' },
        { icon: 'euro', label: 'Kosten', value: 'kostenlos' },
        { icon: 'pin', label: 'Wo', value: 'In jedem Bürgerbüro' },
        { icon: 'people', label: 'Wer', value: 'Alle, die in eine Wohnung oder ein Zimmer einziehen' },
      ]}
    />
  ),
  'nur eine': <Facts facts={[{ icon: 'clock', label: 'Frist', value: 'Sofort' }]} />,
  'keine: dann steht nichts da': <Facts facts={[]} />,
};
