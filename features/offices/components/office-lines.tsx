import { useLocale, useTranslations } from 'next-intl';
import { Foreign } from '#components/foreign.tsx';
import { Marked, MarkedList } from '#components/marked.tsx';
import { PhoneLink } from '#components/phone-link.tsx';
import { Plate } from '#components/plate.tsx';
import type { OfficeCard } from '#features/offices/data.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import { languageName, listed } from '#lib/i18n/words.ts';

/** Where an office is and how it is reached, one picture per line. What is not known is left out. */
export function OfficeLines({ office }: { office: OfficeCard }) {
  const t = useTranslations('Offices');
  const phone = office.contacts.find(({ kind }) => kind === 'phone');
  return (
    <MarkedList>
      {office.address && (
        <Marked icon="pin" label={t('address')}>
          <Address office={office} />
        </Marked>
      )}
      {office.stop && (
        <Marked icon="stop" label={t('stop')}>
          <NearestStop stop={office.stop} />
        </Marked>
      )}
      {phone && (
        <Marked icon="phone" label={t('phone')}>
          <PhoneLink number={phone.value} />
        </Marked>
      )}
      {office.languages.length > 0 && (
        <Marked icon="speech" label={t('languages')}>
          <SpokenLanguages tags={office.languages} />
        </Marked>
      )}
    </MarkedList>
  );
}

/** As it is written on a letter: an address stays German in every language. */
export function Address({ office: { address } }: { office: OfficeCard }) {
  if (!address) return null;
  const lines = [address.street, [address.postcode, address.city].filter(Boolean).join(' ')];
  return (
    <address>
      {lines.map(
        (line) =>
          line && (
            <p key={line}>
              <Foreign locale={sourceLocale}>{line}</Foreign>
            </p>
          ),
      )}
    </address>
  );
}

/** Leads to where an appointment is made; nothing where that is not known. */
export function Booking({ office: { bookingUrl } }: { office: Pick<OfficeCard, 'bookingUrl'> }) {
  const t = useTranslations('Offices');
  return (
    bookingUrl && (
      <p>
        <Plate href={bookingUrl} small>
          {t('book')}
        </Plate>
      </p>
    )
  );
}

export function NearestStop({ stop: { name, metres } }: { stop: NonNullable<OfficeCard['stop']> }) {
  const t = useTranslations('Offices');
  const stop = () => <Foreign locale={sourceLocale}>{name}</Foreign>;
  return metres === null ? stop() : t.rich('stopAway', { stop, metres: String(metres) });
}

export function SpokenLanguages({ tags }: { tags: string[] }) {
  const locale = useLocale();
  return listed(
    tags.map((tag) => languageName(tag, locale)),
    locale,
  );
}
