import { Mixed } from './mixed.tsx';

export const examples = {
  'deutsche Wörter in einem arabischen Titel': (
    <p>
      <Mixed text="تسجيل السكن في Bürgerbüro" locale="ar" />
    </p>
  ),
  'ein deutscher Titel': (
    <p>
      <Mixed text="Wohnung anmelden" locale="de" />
    </p>
  ),
};
