import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { readEnvironment } from '#lib/env.ts';
import { signOutAction } from '../actions.ts';
import { currentStaff } from '../data.ts';
import { type Room, mayEnter } from '../rooms.ts';

/** The doors in the order of the menu; somebody sees those that open. */
const doors = [
  ['todo', '/admin'],
  ['errorReports', '/admin/error-reports'],
  ['links', '/admin/links'],
  ['settings', '/admin/settings'],
  ['gallery', '/admin/gallery'],
] as const satisfies [string, Room][];

/** Head, menu and frame of every working room. */
export async function StaffHouse({ children }: { children: ReactNode }) {
  const [t, locale, staff] = await Promise.all([getTranslations('House'), getLocale(), currentStaff()]);
  return (
    <html lang={locale} dir="ltr">
      <body className="staff">
        <a className="skip" href="#main">
          {t('skip')}
        </a>
        {readEnvironment().demo && (
          <aside className="demo" aria-label={t('demo')}>
            <p className="wrap">{t('demo')}</p>
          </aside>
        )}
        <header className="staff-top">
          <div className="wrap">
            <a className="brand" href="/admin">
              <b lang="de">Wegweiser</b> <span>{t('name')}</span>
            </a>
            {staff && (
              <>
                <nav aria-label={t('menu')}>
                  <ul className="links" role="list">
                    {doors
                      .filter(([, room]) => mayEnter(staff, room))
                      .map(([name, room]) => (
                        <li key={room}>
                          <a href={room}>{t(`doors.${name}`)}</a>
                        </li>
                      ))}
                  </ul>
                </nav>
                <form className="whoami" action={signOutAction}>
                  <a href={`/${locale}`}>{t('site')}</a>
                  <span>{staff.name}</span>
                  <button type="submit" className="quiet">
                    {t('signOut')}
                  </button>
                </form>
              </>
            )}
          </div>
        </header>
        <main id="main" className="wrap room" tabIndex={-1}>
          {children}
        </main>
      </body>
    </html>
  );
}
