import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { enter } from '#features/accounts/require.ts';
import { countChoices } from '#features/consultations/choices.ts';
import { Desk } from '#features/consultations/components/desk.client.tsx';
import { DeskMessages } from '#features/consultations/components/desk-messages.tsx';
import { OfficeDetails } from '#features/consultations/components/office-details.tsx';
import { PlainDesk } from '#features/consultations/components/plain-desk.tsx';
import { deskClock } from '#features/consultations/desk-clock.ts';
import { readDeskQuestion } from '#features/consultations/desk-question.ts';
import { deskData, favouritesOf } from '#features/consultations/data.ts';
import { deskOffices } from '#features/offices/competence/data.ts';
import { deskInternals } from '#features/offices/internal-data.ts';
import { now } from '#lib/clock.ts';
import type { StaffLocale } from '#lib/i18n/staff-locale.ts';
import '../../styles/desk.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Desk');
  return { title: t('title') };
}

/** `?topic=…&case=…&language=ar`: where to begin; nothing about a person. */
export default async function DeskPage({ searchParams }: PageProps<'/desk'>) {
  const staff = await enter('/desk');
  const [at, locale] = [now(), (await getLocale()) as StaffLocale];
  const [offices, internals, choices, favourites, cases] = await Promise.all([
    deskOffices(locale),
    deskInternals(),
    countChoices(locale),
    favouritesOf(staff),
    getTranslations('Competence.case'),
  ]);
  const day = at.toPlainDate().toString();
  const data = await deskData(offices, locale, at);
  const { facts, language } = readDeskQuestion(await searchParams);
  const details = Object.fromEntries(
    offices.map((office) => [
      office.slug,
      <OfficeDetails key={office.slug} office={office} internal={internals[office.slug]} day={day} />,
    ]),
  );
  const matters = data.findable.flatMap(({ kind, id }) =>
    kind === 'matter' ? [{ value: id, label: cases(id as 'asylum') }] : [],
  );
  return (
    <>
      <noscript>
        <style>{'.desk { display: none }'}</style>
        <PlainDesk
          directory={{ offices, general: data.general }}
          facts={facts}
          language={language}
          choices={choices}
          matters={matters}
          now={at}
        />
      </noscript>
      <DeskMessages>
        <Desk data={data} details={details} favourites={favourites} choices={choices} clock={deskClock(at)} start={facts} />
      </DeskMessages>
    </>
  );
}
