import { Marked, MarkedList } from './marked.tsx';

export const examples = {
  'das Bild sagt etwas': (
    <MarkedList>
      <Marked icon="pin" label="Adresse">
        Otto-Schill-Straße 2, 04109 Leipzig
      </Marked>
      <Marked icon="clock" label="Wann">
        Montag, 7. Dezember, 14 bis 16 Uhr
      </Marked>
    </MarkedList>
  ),
  'die Worte sagen es selbst': (
    <MarkedList className="mistakes">
      <Marked icon="cross">Ohne die Bestätigung der Vermieterin hingehen.</Marked>
    </MarkedList>
  ),
};
