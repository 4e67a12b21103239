import { SelectField } from './select-field.tsx';

const topics = [
  { value: 'work', label: 'Arbeit' },
  { value: 'housing', label: 'Wohnen' },
];
const tongues = [
  { value: 'uk', label: 'українська', lang: 'uk' },
  { value: 'ar', label: 'العربية', lang: 'ar' },
];

export const examples = {
  'nichts gewählt; gewählt, in fremder Schrift': (
    <div className="filter">
      <SelectField name="topic" label="Thema" any="alle" value={null} options={topics} />
      <SelectField name="spoken" label="Sprache" any="egal" value="uk" options={tongues} />
    </div>
  ),
};
