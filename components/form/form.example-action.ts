'use server';

import type { FormState } from '#lib/forms.ts';

/** For the gallery: finds something missing in whatever is sent, and keeps nothing. */
export async function exampleAction(_: FormState, form: FormData): Promise<FormState> {
  const text = form.get('text');
  return { values: typeof text === 'string' ? { text } : {}, errors: { about: 'missing', street: 'missing' } };
}
