/**
 * Who acts. An `Author` or `Reviewer` can only come from a check of the session (or a test's factory), so a forgotten check is
 * a type error.
 */
declare const proof: unique symbol;

export type Author = { id: string; readonly [proof]: 'author' };
export type Reviewer = { id: string; readonly [proof]: 'reviewer' };

/** Seed and imports publish as this actor; everything they publish is "not yet checked by the centre". */
export const systemId = 'system';
