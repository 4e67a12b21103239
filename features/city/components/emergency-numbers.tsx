import { Foreign } from '#components/foreign.tsx';
import type { CityView } from '#features/city/data.ts';
import { telHref } from '#lib/phone.ts';

/** Numbers for the worst moment: large, one tap. */
export const EmergencyNumbers = ({ city: { emergency } }: { city: CityView }) => (
  <ul className="numbers" role="list">
    {emergency.map(({ id, number, label, locale }) => (
      <li key={id}>
        <a href={telHref(number)}>
          <bdi dir="ltr">{number}</bdi>
          <span>
            <Foreign locale={locale}>{label}</Foreign>
          </span>
        </a>
      </li>
    ))}
  </ul>
);
