import { useLocale, useTranslations } from 'next-intl';
import { Foreign } from '#components/foreign.tsx';
import { Marked, MarkedList } from '#components/marked.tsx';
import { PhoneLink } from '#components/phone-link.tsx';
import type { OfficeCard } from '#features/offices/data.ts';
import { hasWayIn } from '#features/offices/way-in.ts';
import { BlockLine } from '#features/publishing/components/block-words.tsx';
import type { Temporal } from 'temporal-polyfill';
import { sourceLocale } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { EntryAge } from './entry-age.tsx';
import { NearestStop, SpokenLanguages } from './office-lines.tsx';
import { Opening } from './opening.tsx';

/** Many offices: in every row the same kind of fact stands in the same column. */
export const OfficeBoard = ({ offices, now }: { offices: OfficeCard[]; now: Temporal.ZonedDateTime }) => (
  <ul className="board" role="list">
    {offices.map((office) => (
      <li key={office.slug}>
        <Who office={office} />
        <When office={office} now={now} />
        <Where office={office} />
      </li>
    ))}
  </ul>
);

function Who({ office: { slug, name, summary } }: { office: OfficeCard }) {
  return (
    <div>
      <h3>
        <a href={localePath(useLocale(), `/offices/${slug}`)}>
          <Foreign locale={sourceLocale}>{name}</Foreign>
        </a>
      </h3>
      <p className="soft">
        <Foreign locale={summary.locale}>
          <BlockLine text={summary.words.body} locale={summary.locale} figures={{}} />
        </Foreign>
      </p>
    </div>
  );
}

function When({ office, now }: { office: OfficeCard; now: Temporal.ZonedDateTime }) {
  const t = useTranslations('Offices');
  return (
    <div>
      <p>
        <Opening hours={office.hours} now={now} />
      </p>
      {hasWayIn(office) && <p className="soft">{t(`access.${office.access}`)}</p>}
      <EntryAge office={office} />
    </div>
  );
}

function Where({ office: { stop, address, contacts, languages, interpreting } }: { office: OfficeCard }) {
  const t = useTranslations('Offices');
  const phone = contacts.find(({ kind }) => kind === 'phone');
  if (!stop && !address?.street && !phone && languages.length === 0 && interpreting === 'unknown') return null;
  return (
    <MarkedList>
      {stop ? (
        <Marked icon="stop" label={t('stop')}>
          <NearestStop stop={stop} />
        </Marked>
      ) : (
        address?.street && (
          <Marked icon="pin" label={t('address')}>
            <Foreign locale={sourceLocale}>{address.street}</Foreign>
          </Marked>
        )
      )}
      {phone && (
        <Marked icon="phone" label={t('phone')}>
          <PhoneLink number={phone.value} />
        </Marked>
      )}
      {languages.length > 0 && (
        <Marked icon="speech" label={t('languages')}>
          <SpokenLanguages tags={languages} />
        </Marked>
      )}
      {interpreting !== 'unknown' && <Marked icon="people">{t(`interpreting.${interpreting}`)}</Marked>}
    </MarkedList>
  );
}
