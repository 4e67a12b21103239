import { PhoneLink } from './phone-link.tsx';

export const examples = {
  'eine Nummer zum Drücken': (
    <p>
      <PhoneLink number="0341 123-0" />
    </p>
  ),
  'in einem arabischen Satz': (
    <p lang="ar" dir="rtl">
      اتصل على <PhoneLink number="0341 123-0" /> من 9 إلى 17.
    </p>
  ),
};
