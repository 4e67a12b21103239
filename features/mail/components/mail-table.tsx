import { useFormatter, useTranslations } from 'next-intl';
import { StateTag } from '#components/tag.tsx';
import { retryMailAction } from '#features/mail/actions.ts';
import type { MailEntry } from '#features/mail/data.ts';

/** Every mail in a line. */
export function MailTable({ mails }: { mails: MailEntry[] }) {
  const [t, format] = [useTranslations('Mail'), useFormatter()];
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            {(['at', 'to', 'subject', 'state'] as const).map((column) => (
              <th scope="col" key={column}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mails.map(({ id, recipient, subject, state, problem, attempts, createdAt }) => (
            <tr key={id}>
              <td>
                <time dateTime={createdAt.toISOString()}>
                  {format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short' })}
                </time>
              </td>
              <td>{recipient}</td>
              <th scope="row">
                <a href={`/admin/mail/${id}`}>{subject}</a>
              </th>
              <td>
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
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
