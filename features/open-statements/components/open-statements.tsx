import { useTranslations } from 'next-intl';
import { folderOf } from '#features/publishing/kind-names.ts';
import { settleAction } from '../actions.ts';
import type { ListedStatement } from '../schema.ts';

/** What was left out of the texts until somebody has checked it: the statement, what to check, and where it would stand. */
export function OpenStatements({ statements }: { statements: ListedStatement[] }) {
  const t = useTranslations('Statements');
  if (statements.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className="statements" role="list">
      {statements.map(({ id, text, toCheck, source, confidence, subject }) => (
        <li key={`${subject.slug}-${id}`} id={`${subject.slug}-${id}`} className="sheet">
          <h2>{text}</h2>
          <p>{toCheck}</p>
          <p className="soft">
            {t('missingIn')}{' '}
            <a href={`/admin/${folderOf[subject.kind]}/${subject.slug}`} lang="de">
              {subject.title}
            </a>{' '}
            · {t(`confidence.${confidence}`)}
            {source && (
              <>
                {' '}
                · {source.url ? <a href={source.url}>{source.name}</a> : source.name} {source.date}
              </>
            )}
          </p>
          <form action={settleAction}>
            <input type="hidden" name="subject" value={subject.id} />
            <input type="hidden" name="statement" value={id} />
            <button className="button" type="submit" aria-label={t('settleOf', { text })}>
              {t('settle')}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}
