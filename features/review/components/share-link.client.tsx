'use client';

import { useActionState } from 'react';
import type { FormState } from '#lib/forms.ts';
import { untouched } from '#lib/forms.ts';

type ShareLinkProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  id: string;
  words: { make: string; made: string; failed: string };
};

/** Asks for a link and shows it once, without scripts too. */
export function ShareLink({ action, id, words }: ShareLinkProps) {
  const [{ values, errors }, submit] = useActionState(action, untouched);
  return (
    <form action={submit}>
      <input type="hidden" name="id" value={id} />
      <output className="said">
        {values.link && (
          <>
            {words.made} <br />
            <code className="copied">{values.link}</code>
          </>
        )}
        {errors.form && words.failed}
      </output>
      <button type="submit" className="button">
        {words.make}
      </button>
    </form>
  );
}
