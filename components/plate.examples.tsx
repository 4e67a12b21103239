import { Plate } from './plate.tsx';

export const examples = {
  'der eine nächste Schritt': (
    <Plate href="#plate" icon="signpost" hint="Was zu tun ist und bis wann">
      Schritt für Schritt
    </Plate>
  ),
  'ein anderer Weg': (
    <Plate href="#plate" icon="pin" tone="white">
      Ämter und Beratung
    </Plate>
  ),
  'zeigt zurück': (
    <Plate href="#plate" tone="white" away>
      Alle Termine
    </Plate>
  ),
  'klein, in Karten': (
    <Plate href="#plate" small>
      Termin buchen
    </Plate>
  ),
  'ein sehr langes Wort': <Plate href="#plate">Krankenversicherungsbescheinigung</Plate>,
};
