import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { readEnvironment } from '#lib/env.ts';
import { languageOf } from '#lib/i18n/locales.ts';
import { staffLocales } from '#lib/i18n/staff-locale.ts';
import { chooseLanguageAction, signOutAction } from '../actions.ts';
import { currentStaff } from '../data.ts';
import { type Room, mayEnter } from '../rooms.ts';
import { Doors } from './doors.client.tsx';

/** The doors by what one comes for: the day's work, the contents, the house itself. A kind's door is called like its folder. */
const doors = [
  [
    ['todo', '/admin'],
    ['review', '/admin/review'],
    ['desk', '/desk'],
    ['errorReports', '/admin/error-reports'],
    ['links', '/admin/links'],
    ['statements', '/admin/statements'],
    ['competence', '/admin/competence'],
    ['reports', '/admin/reports'],
    ['emergency', '/admin/notices/emergency'],
  ],
  [
    ['guide', '/admin/[kind]'],
    ['offices', '/admin/[kind]'],
    ['events', '/admin/[kind]'],
    ['leaflets', '/admin/[kind]'],
    ['figures', '/admin/[kind]'],
    ['glossary', '/admin/[kind]'],
    ['notices', '/admin/[kind]'],
    ['city', '/admin/[kind]'],
  ],
  [
    ['accounts', '/admin/accounts'],
    ['mail', '/admin/mail'],
    ['settings', '/admin/settings'],
    ['audit', '/admin/audit'],
    ['gallery', '/admin/gallery'],
  ],
] as const satisfies [string, Room][][];

/** Head, menu and frame of every working room. */
export async function StaffHouse({ children }: { children: ReactNode }) {
  const [t, locale, staff, { House }] = await Promise.all([getTranslations('House'), getLocale(), currentStaff(), getMessages()]);
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
            {staff ? (
              <details className="doors">
                <summary>{t('menu')}</summary>
                <div className="whoami">
                  <form action={signOutAction}>
                    <a href={`/${locale}`}>{t('site')}</a>
                    <a href="/admin/account">
                      {staff.name} <span className="unseen">({t('account')})</span>
                    </a>
                    <button type="submit" className="quiet">
                      {t('signOut')}
                    </button>
                  </form>
                  <RoomLanguage current={locale} />
                </div>
                <Doors
                  label={t('menu')}
                  groups={doors
                    .map((group) =>
                      group
                        .filter(([, room]) => mayEnter(staff, room))
                        .map(([name, room]) => ({ href: room.replace('[kind]', name), name: t(`doors.${name}`) })),
                    )
                    .filter(({ length }) => length > 0)}
                />
              </details>
            ) : (
              <div className="whoami">
                <RoomLanguage current={locale} />
              </div>
            )}
          </div>
        </header>
        <main id="main" className="wrap room" tabIndex={-1}>
          <NextIntlClientProvider messages={{ House: { failed: House.failed } }}>{children}</NextIntlClientProvider>
        </main>
      </body>
    </html>
  );
}

/** The language of the rooms, for this browser. */
async function RoomLanguage({ current }: { current: string }) {
  const t = await getTranslations('House');
  return (
    <form action={chooseLanguageAction} aria-label={t('language')}>
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
