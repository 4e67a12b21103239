import { useTranslations } from 'next-intl';
import { Marked, MarkedList } from '#components/marked.tsx';
import { PhoneLink } from '#components/phone-link.tsx';
import type { OfficeView } from '#features/offices/data.ts';
import { OfficeText } from './office-text.tsx';

/** Every way to reach the office, and what its doors and its people can do. */
export function ContactAndAccess({ office }: { office: OfficeView }) {
  const t = useTranslations('Offices');
  return (
    <section className="sheet">
      <h2>{t('contact')}</h2>
      <MarkedList>
        {office.contacts.map((contact) => (
          <Contact key={contact.value} {...contact} />
        ))}
        {office.interpreting !== 'unknown' && <Marked icon="speech">{t(`interpreting.${office.interpreting}`)}</Marked>}
        {(office.address || office.wheelchair !== 'unknown') && (
          <Marked icon="wheelchair">{t(`wheelchair.${office.wheelchair}`)}</Marked>
        )}
      </MarkedList>
      <OfficeText office={office} id="interpreting" />
      <OfficeText office={office} id="entrance" />
    </section>
  );
}

function Contact({ kind, value }: OfficeView['contacts'][number]) {
  const t = useTranslations('Offices');
  switch (kind) {
    case 'phone':
      return (
        <Marked icon="phone" label={t('phone')}>
          <PhoneLink number={value} />
        </Marked>
      );
    case 'email':
      return (
        <Marked icon="mail" label={t('email')}>
          <a href={`mailto:${value}`}>
            <bdi dir="ltr">{value}</bdi>
          </a>
        </Marked>
      );
    case 'web':
      return (
        <Marked icon="web" label={t('website')}>
          <a href={value}>
            <bdi dir="ltr">{new URL(value).host.replace(/^www\./, '')}</bdi>
          </a>
        </Marked>
      );
  }
}
