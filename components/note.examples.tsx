import { Note } from './note.tsx';

export const examples = {
  'eine Sache, die man vorher wissen muss': (
    <Note>
      <p>
        <b>Keine Bestätigung vom Vermieter?</b> Sie haben ein Recht darauf. Sagen Sie es im Bürgerbüro.
      </p>
    </Note>
  ),
  'Warten kostet ein Recht': (
    <Note urgent>
      <p>Die Frist endet heute. Geben Sie den Widerspruch persönlich ab.</p>
    </Note>
  ),
};
