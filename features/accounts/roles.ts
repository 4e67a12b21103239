import type { Role } from '#prisma/client/enums.ts';

/** A role somebody has. `scope`: a translator's language, a partner's organisation; empty for all others. Roles add up. */
export type Grant = { role: Role; scope: string };

/** Somebody who is signed in, as the database knows the person at this moment. */
export type Staff = {
  id: string;
  name: string;
  email: string;
  /** One of the printed accounts of a demonstration. */
  demo: boolean;
  /** Signs in with a second factor. */
  secondFactor: boolean;
  grants: readonly Grant[];
};

/**
 * What somebody may do is proved in the signature: these only come from a check of the session (or a test's factory), so a
 * forgotten check is a type error.
 */
declare const proof: unique symbol;
type Proven<P extends string> = Pick<Staff, 'id' | 'grants'> & { readonly [proof]: Readonly<Record<P, true>> };

/** May write: an editor everything, a translator the texts of the own languages (`mayWrite`). */
export type Author = Proven<'author'>;
export type Editor = Proven<'author'> & Proven<'editor'>;
export type Reviewer = Proven<'reviewer'>;
export type Counsellor = Proven<'counsellor'>;
export type Reporter = Proven<'reporter'>;
export type Administrator = Proven<'administrator'>;
/** May put up an emergency notice without a second person. */
export type Herald = Proven<'emergency'>;

/** Seed and imports publish as this actor; everything they publish is "not yet checked by the centre". */
export const systemId = 'system';

export const hasRole = ({ grants }: Pick<Staff, 'grants'>, ...roles: Role[]): boolean =>
  grants.some(({ role }) => roles.includes(role));

/** Whether somebody may write a layer: `locale` null is the structure, which is an editor's. */
export const mayWrite = ({ grants }: Pick<Staff, 'grants'>, locale: string | null): boolean =>
  grants.some(({ role, scope }) => role === 'editor' || (role === 'translator' && scope === locale));

/** Who publishes or administers signs in with a second factor. */
export const needsSecondFactor = (staff: Pick<Staff, 'grants' | 'demo'>): boolean =>
  !staff.demo && hasRole(staff, 'administrator', 'reviewer', 'emergency');
