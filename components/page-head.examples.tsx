import { PageHead } from './page-head.tsx';

export const examples = {
  'auf einer Linie': (
    <PageHead
      line="arriving"
      above={<p className="german">Wohnung anmelden</p>}
      title="Реєстрація місця проживання"
      lead={<p>Ви переїхали? Повідомте місто.</p>}
    />
  ),
  'im Gelb des Hauses': <PageHead title="Ämter und Beratung" lead={<p>Adresse, Zeiten, Sprachen.</p>} />,
  'ein sehr langes Wort': <PageHead line="housing" title="Wohnungsgeberbestätigung und Wohnberechtigungsschein" />,
};
