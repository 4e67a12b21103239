import { createHash, randomBytes } from 'node:crypto';

/** What opens an invitation or a reset: it stands in the mail, and only there. */
export const newKey = (): string => randomBytes(32).toString('base64url');

/** What is kept of it. Plain SHA-256 will do: 256 random bits cannot be guessed. */
export const digestOf = (key: string): string => createHash('sha256').update(key).digest('hex');
