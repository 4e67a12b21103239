import { valueInWords } from '../labels.ts';
import type { Period } from '../periods.ts';
import type { MissingTable, ReportTable } from '../report.ts';
import { useSayings } from './use-sayings.ts';

/** The period in a few figures, those of them that are shown of it. */
export function KeyFigures({ asked, report }: { asked: Period; report: (ReportTable | MissingTable)[] }) {
  const sayings = useSayings();
  const { t } = sayings;
  const of = (name: ReportTable['table']): ReportTable | null => {
    const table = report.find((each) => each.table === name);
    return table && 'rows' in table && table.period === asked ? table : null;
  };
  const interpreting = of('interpreter');
  const helped = interpreting?.columns.findIndex((name) => name.kind === 'value' && name.value === 'with') ?? -1;
  const [topic, language] = [of('topicGroup')?.most, of('languageGroup')?.most];
  const facts = [
    ['consultations', of('languageGroup')?.total.total],
    ['helped', helped < 0 ? undefined : interpreting?.total.cells[helped]],
    ['asked', topic && valueInWords('topicGroup', 0, topic.value, sayings)],
    ['spoken', language && valueInWords('languageGroup', 0, language.value, sayings)],
    ['noOffice', of('gap')?.total.total],
  ] as const;
  return (
    <dl className="key-figures">
      {facts.map(
        ([name, value]) =>
          value !== undefined &&
          value !== null && (
            <div key={name}>
              <dt>{t(`key.${name}`)}</dt>
              <dd>{typeof value === 'number' ? t('figure', { figure: value }) : value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
