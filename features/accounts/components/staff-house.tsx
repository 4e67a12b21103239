import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { readEnvironment } from '#lib/env.ts';
import { languageOf } from '#lib/i18n/locales.ts';
import { staffLocales } from '#lib/i18n/staff-locale.ts';
import { chooseLanguageAction, signOutAction } from '../actions.ts';
import { currentStaff } from '../data.ts';
import { type Room, mayEnter } from '../rooms.ts';

/** The doors in the order of the menu; somebody sees those that open. A kind's door is called like its folder. */
const doors = [
  ['todo', '/admin'],
  ['review', '/admin/review'],
  ['emergency', '/admin/notices/emergency'],
  ['guide', '/admin/[kind]'],
  ['offices', '/admin/[kind]'],
  ['events', '/admin/[kind]'],
  ['leaflets', '/admin/[kind]'],
  ['figures', '/admin/[kind]'],
  ['glossary', '/admin/[kind]'],
  ['notices', '/admin/[kind]'],
  ['city', '/admin/[kind]'],
  ['desk', '/desk'],
  ['competence', '/admin/competence'],
  ['reports', '/admin/reports'],
  ['errorReports', '/admin/error-reports'],
  ['links', '/admin/links'],
  ['accounts', '/admin/accounts'],
  ['mail', '/admin/mail'],
  ['settings', '/admin/settings'],
  ['gallery', '/admin/gallery'],
  ['audit', '/admin/audit'],
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
                        <li key={name}>
                          <a href={room.replace('[kind]', name)}>{t(`doors.${name}`)}</a>
                        </li>
                      ))}
                  </ul>
                </nav>
                <form className="whoami" action={signOutAction}>
                  <a href={`/${locale}`}>{t('site')}</a>
                  <a href="/admin/account">
                    {staff.name} <span className="unseen">({t('account')})</span>
                  </a>
                  <button type="submit" className="quiet">
                    {t('signOut')}
                  </button>
                </form>
              </>
            )}
            <RoomLanguage current={locale} />
          </div>
        </header>
        <main id="main" className="wrap room" tabIndex={-1}>
          {children}
        </main>
      </body>
    </html>
  );
}

/** The language of the rooms, for this browser. */
async function RoomLanguage({ current }: { current: string }) {
  const t = await getTranslations('House');
  return (
    <form className="whoami" action={chooseLanguageAction} aria-label={t('language')}>
      {staffLocales
        .filter((locale) => locale !== current)
        .map((locale) => (
          <button key={locale} type="submit" className="quiet" name="locale" value={locale} lang={locale}>
            {languageOf(locale).name}
          </button>
        ))}
    </form>
  );
}
