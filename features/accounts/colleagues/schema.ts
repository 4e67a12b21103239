import { z } from 'zod';
import type { Grant } from '#features/accounts/roles.ts';
import { locales, sourceLocale } from '#lib/i18n/locales.ts';
import type { Role } from '#prisma/client/enums.ts';

/** The roles an administrator gives; partners get theirs with their room. */
export const plainRoles = [
  'administrator',
  'editor',
  'reviewer',
  'counsellor',
  'reporter',
  'emergency',
] as const satisfies Role[];

/** The languages somebody may translate into. */
export const translatedLocales = locales.filter((locale) => locale !== sourceLocale);

/** The name of a role's box in a form, and as `npm run account` knows it: `editor`, `translator:ar`. */
export const grantName = ({ role, scope }: Grant): string => (scope ? `${role}:${scope}` : role);

/** Every role one can tick, in the order shown. */
export const grantChoices: Grant[] = [
  ...plainRoles.map((role) => ({ role, scope: '' })),
  ...translatedLocales.map((scope) => ({ role: 'translator' as const, scope })),
];

/** The role of a name; null when there is none. */
export const grantNamed = (name: string): Grant | null => grantChoices.find((grant) => grantName(grant) === name) ?? null;

const boxes = Object.fromEntries(grantChoices.map((grant) => [`grant-${grantName(grant)}`, z.string().optional()]));
const ticked = (fields: Record<string, unknown>) => grantChoices.filter((grant) => fields[`grant-${grantName(grant)}`]);

export const grantsSchema = z
  .object({ id: z.string(), ...boxes })
  .transform(({ id, ...fields }) => ({ id, grants: ticked(fields) }))
  .refine(({ grants }) => grants.length > 0, { path: ['grants'], error: 'grants' });

export const invitationSchema = z
  .object({ email: z.email('email').max(200, 'email'), locale: z.enum(['de', 'en'], 'locale'), ...boxes })
  .transform(({ email, locale, ...fields }) => ({ email, locale, grants: ticked(fields) }))
  .refine(({ grants }) => grants.length > 0, { path: ['grants'], error: 'grants' });
