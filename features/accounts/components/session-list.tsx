import { useTranslations } from 'next-intl';
import { StateTag } from '#components/tag.tsx';
import { endAllSessionsAction, endSessionAction } from '#features/accounts/sessions/actions.ts';
import type { OwnSession } from '#features/accounts/sessions/data.ts';
import { Moment } from './moment.tsx';

/** Where somebody is signed in, each to be ended. */
export function SessionList({ sessions }: { sessions: OwnSession[] }) {
  const t = useTranslations('MyAccount.sessions');
  const named = ({ browser, system }: OwnSession) =>
    browser && system ? t('on', { browser, system }) : (browser ?? system ?? t('unknown'));
  return (
    <section className="sheet" aria-labelledby="sessions">
      <h2 id="sessions">{t('title')}</h2>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('device')}</th>
              <th scope="col">{t('since')}</th>
              <th scope="col">
                <span className="unseen">{t('end')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr key={session.id}>
                <th scope="row">
                  {named(session)} {session.current && <StateTag>{t('here')}</StateTag>}
                </th>
                <td>
                  <Moment at={session.since} />
                </td>
                <td>
                  {!session.current && (
                    <form action={endSessionAction}>
                      <input type="hidden" name="session" value={session.id} />
                      <button className="button" type="submit" aria-label={t('endNamed', { device: named(session) })}>
                        {t('end')}
                      </button>
                    </form>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="soft">{t('note')}</p>
      <form action={endAllSessionsAction}>
        <button className="button" type="submit">
          {t('all')}
        </button>
      </form>
    </section>
  );
}
