import { telHref } from '#lib/phone.ts';

/** A telephone number to press. Digits read left to right in every script. */
export function PhoneLink({ number }: { number: string }) {
  return (
    <a className="tel" href={telHref(number)}>
      <bdi dir="ltr">{number}</bdi>
    </a>
  );
}
