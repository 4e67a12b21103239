import type { z } from 'zod';

/**
 * What a form shows again when it could not be accepted: the typed text by field, and one code per wrong field. `form` stands for
 * what concerns no single field. Actions answer with codes; whoever shows the form knows the sentences.
 */
export type FormState = { values: Record<string, string>; errors: Record<string, string> };

export const untouched: FormState = { values: {}, errors: {} };

/**
 * Reads a submitted form. The schema's messages are the codes; the first one of each field counts.
 * In: a schema of text fields, and what came from the browser: anything at all. Files count as absent. NUL cannot be stored, and nobody
 * types it.
 * Out: the parsed fields, or what to show again.
 */
export function parseForm<S extends z.ZodType>(
  schema: S,
  form: FormData,
): { ok: true; data: z.output<S>; values: FormState['values'] } | { ok: false; state: FormState } {
  const values: FormState['values'] = {};
  for (const [name, value] of form instanceof FormData ? form : []) {
    if (typeof value === 'string' && !name.startsWith('$ACTION')) values[name] = value.replaceAll('\0', '');
  }
  const parsed = schema.safeParse(values);
  if (parsed.success) return { ok: true, data: parsed.data, values };
  const errors: FormState['errors'] = {};
  for (const { path, message } of parsed.error.issues) errors[String(path[0] ?? 'form')] ??= message;
  return { ok: false, state: { values, errors } };
}
