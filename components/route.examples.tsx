import { Route, Stop } from './route.tsx';

export const examples = {
  'Schritte in ihrer Reihenfolge': (
    <Route heading="Ihre Schritte" line="arriving">
      <Stop number={1}>
        <h3>Bestätigung holen</h3>
        <p>Bitten Sie die Vermieterin um die Wohnungsgeberbestätigung.</p>
      </Stop>
      <Stop number={2}>
        <h3>Termin buchen</h3>
        <p>Online oder am Telefon unter 115.</p>
      </Stop>
    </Route>
  ),
};
