/** An error whose message is written for the person at the terminal: it says what is wrong and what to do, and is printed without a stack. */
export class Sentence extends Error {
  override name = 'Sentence';
}

/** The system's error code (`ENOSPC`, `EADDRINUSE`, …), or undefined for any other thing thrown. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
