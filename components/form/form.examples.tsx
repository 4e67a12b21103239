import { Choices, Form, Line, TextArea } from './form.tsx';
import { exampleAction } from './form.example-action.ts';

export const examples = {
  'ein Formular, das ohne Skripte geht': (
    <Form action={exampleAction} errorTitle="Noch nicht abgeschickt" sentences={{ missing: 'Füllen Sie dieses Feld aus.' }}>
      <Choices
        name="about"
        legend="Was stimmt nicht?"
        choices={[
          { value: 'phone', label: 'Die Telefonnummer' },
          { value: 'other', label: 'Etwas anderes' },
        ]}
      />
      <Line name="street" label="Straße" hint="Wie an der Tür" />
      <TextArea name="text" label="Was genau?" hint="Höchstens 500 Zeichen" />
      <button className="plate" type="submit">
        Absenden
      </button>
    </Form>
  ),
};
