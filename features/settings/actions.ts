'use server';

import { redirect } from 'next/navigation';
import { requireAdministrator } from '#features/accounts/require.ts';
import { locales, sourceLocale } from '#lib/i18n/locales.ts';
import { languageStates } from '#lib/i18n/offered.ts';
import { setFourEyes, setLanguageStates } from './mutations.ts';

export async function setFourEyesAction(form: FormData): Promise<void> {
  const administrator = await requireAdministrator();
  await setFourEyes(administrator, form.get('four-eyes') === 'on');
  redirect('/admin/settings?saved=four-eyes');
}

/** A language for which nothing sensible arrives keeps the state of the table. */
export async function setLanguageStatesAction(form: FormData): Promise<void> {
  const administrator = await requireAdministrator();
  const states = locales
    .filter((locale) => locale !== sourceLocale)
    .flatMap((locale) => {
      const state = languageStates.find((each) => each === form.get(locale));
      return state ? [[locale, state]] : [];
    });
  await setLanguageStates(administrator, Object.fromEntries(states));
  redirect('/admin/settings?saved=languages');
}
