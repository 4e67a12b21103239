import { listed } from '#lib/i18n/words.ts';
import type { findFrozenReport } from '../data.ts';
import { type TableName, tableNames } from '../definitions.ts';
import { checksumOf } from '../frozen.ts';
import { readable } from '../report.ts';
import { CountedLanguages } from './how-to-read.tsx';
import { ReportHead } from './report-head.tsx';
import { ReportTables } from './report-tables.tsx';
import { useSayings } from './use-sayings.ts';

type FrozenPaperProps = {
  report: NonNullable<Awaited<ReturnType<typeof findFrozenReport>>>;
  /** The tables that would come out otherwise today. */
  changed: string[];
  centre: string;
};

/** A report as it was put on file, with its definitions and its checksum. */
export function FrozenPaper({ report: { period, frozenOn, checksum, content }, changed, centre }: FrozenPaperProps) {
  const sayings = useSayings();
  const { t, locale } = sayings;
  const intact = checksumOf(content) === checksum;
  const tables = tableNames.flatMap((table) => {
    const shown = content.tables.find((each) => each.table === table)?.shown;
    if (!shown) return [];
    return [shown.figures ? readable(table, period, shown.figures, null) : { table, missing: shown.keptBack }];
  });
  const definitions = content.definitions[locale] ?? content.definitions.de ?? {};
  return (
    <>
      <ReportHead centre={centre} period={period} day={frozenOn} frozen madeUp={definitions.madeUp !== undefined} />
      <ReportTables asked={period} report={tables} />
      <section className="prose how-to-read">
        <h2>{t('about.title')}</h2>
        {[...tableNames, 'rounding', 'coarsening'].map((name) => definitions[name] && <p key={name}>{definitions[name]}</p>)}
        <CountedLanguages />
      </section>
      <section className="sheet">
        <h2>{t('frozen.checksum')}</h2>
        <p className="checksum">{checksum}</p>
        <p>{intact ? t('frozen.intact') : <strong>{t('frozen.broken')}</strong>}</p>
        <p>
          {changed.length === 0
            ? t('frozen.again')
            : t('frozen.otherwise', {
                tables: listed(
                  changed.map((table) => t(`tables.${table as TableName}.title`)),
                  locale,
                ),
              })}
        </p>
      </section>
      <p className="off-paper">
        <a href="/admin/reports/frozen">{t('frozen.title')}</a>
      </p>
    </>
  );
}
