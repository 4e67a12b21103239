import { useTranslations } from 'next-intl';
import { type Column, DataTable } from '#components/data-table.tsx';
import { StateTag } from '#components/tag.tsx';
import { Moment } from '#features/accounts/components/moment.tsx';
import { retryMailAction } from '#features/mail/actions.ts';
import type { MailEntry } from '#features/mail/data.ts';

/** Every mail in a line. */
export function MailTable({ mails }: { mails: MailEntry[] }) {
  const t = useTranslations('Mail');
  const columns: Column<MailEntry>[] = [
    { head: t('subject'), as: 'name', cell: ({ id, subject }) => <a href={`/admin/mail/${id}`}>{subject}</a> },
    { head: t('to'), cell: ({ recipient }) => recipient },
    { head: t('state'), cell: (mail) => <MailState mail={mail} /> },
    { head: t('at'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={mails} keyOf={({ id }) => id} empty={t('empty')} />;
}

/** Whether it went out; what did not, with its reason and another try. */
function MailState({ mail: { id, state, problem, attempts } }: { mail: MailEntry }) {
  const t = useTranslations('Mail');
  return (
    <>
      <StateTag urgent={state === 'failed'}>{t(`states.${state}`)}</StateTag>
      {problem && (
        <p className="soft">
          {t('attempts', { attempts })}. {t('problem')} <span lang="en">{problem}</span>
        </p>
      )}
      {state === 'failed' && (
        <form action={retryMailAction}>
          <input type="hidden" name="id" value={id} />
          <button className="button" type="submit">
            {t('retry')}
          </button>
        </form>
      )}
    </>
  );
}
