import { useLocale, useTranslations } from 'next-intl';
import { checkCompetence, type Finding } from '#features/offices/competence/check-competence.ts';
import { competentOffices } from '#features/offices/competence/competent-offices.ts';
import type { DeskOffice } from '#features/offices/competence/data.ts';
import { reasonWords } from '#features/offices/competence/reason-words.ts';
import { listed } from '#lib/i18n/words.ts';

type CompetenceFindingsProps = {
  offices: DeskOffice[];
  /** The office that answers when no other does. */
  general: string;
  mayEdit: boolean;
  /** ISO, city time. */
  day: string;
};

/** From what sends people wrong to what is only silent. */
const order: readonly Finding['code'][] = [
  'tie',
  'overlap',
  'surname-gap',
  'age-gap',
  'district-gap',
  'particles',
  'expired',
  'topic-without-rule',
  'case-without-rule',
];

/** What the rules leave open or claim twice, with the way to the office's rules. */
export function CompetenceFindings(props: CompetenceFindingsProps) {
  const { offices, day } = props;
  const t = useTranslations('CompetenceRoom');
  const known = offices.flatMap(({ competence, address }) =>
    [address?.district ?? [], ...competence.map((rule) => rule.districts)].flat(),
  );
  const districts = [...new Set(known)];
  const findings = checkCompetence(offices, districts, day);
  const rules = offices.reduce((sum, { competence }) => sum + competence.length, 0);
  const groups = order.flatMap((code) => {
    const own = findings.filter((finding) => finding.code === code);
    return own.length > 0 ? [{ code, own }] : [];
  });
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('lead', { rules, offices: offices.filter(({ competence }) => competence.length > 0).length })}</p>
      {findings.length === 0 && <p>{t('nothing')}</p>}
      {groups.map(({ code, own }) => (
        <section key={code} className="sheet">
          <h2>
            {t(`codes.${code}`)} ({own.length})
          </h2>
          <ul role="list" className="rows">
            {own.map((finding) => (
              <FindingRow key={JSON.stringify(finding)} finding={finding} {...props} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function FindingRow({ finding, offices, general, mayEdit, day }: { finding: Finding } & CompetenceFindingsProps) {
  const [t, say, anything, locale] = [
    useTranslations('CompetenceRoom'),
    useTranslations('Competence.finding'),
    useTranslations(),
    useLocale(),
  ];
  const isSilence = finding.offices.length === 0;
  const slugs = isSilence ? answeredInstead(finding, { offices, general }, day) : finding.offices;
  const named = slugs.map((slug) => ({ slug, name: offices.find((office) => office.slug === slug)?.name ?? slug }));
  const among = finding.among.map((reason) => {
    const { key, values } = reasonWords(reason);
    return anything(key as 'Competence.choice', values as never);
  });
  return (
    <li>
      {isSilence ? (
        <>
          <p>
            <strong>{listed(among, locale)}</strong>
          </p>
          <p>
            {say(finding.code, { offices: '' })} {t('instead')}
          </p>
        </>
      ) : (
        <>
          <p>
            {say(finding.code, {
              offices: listed(
                named.map(({ name }) => name),
                locale,
              ),
            })}
          </p>
          {among.length > 0 && <p className="soft">{t('among', { reasons: listed(among, locale) })}</p>}
        </>
      )}
      {named.length > 0 && (
        <p className="actions">
          {named.map(({ slug, name }) => (
            <a key={slug} href={mayEdit ? `/admin/offices/${slug}/edit/structure` : `/admin/offices/${slug}`}>
              {name}
            </a>
          ))}
        </p>
      )}
    </li>
  );
}

/** Whom the desk names where no rule speaks of a topic or a matter: the general contacts. */
const answeredInstead = ({ among: [about] }: Finding, directory: { offices: DeskOffice[]; general: string }, day: string) =>
  about && 'value' in about
    ? competentOffices(directory, { [about.because]: about.value }, day)
        .ranked.filter(({ fit }) => fit === 'general')
        .map(({ office }) => office)
    : [];
