/** What a failure means to the visitor: nothing is there, the request makes no sense, come back soon, or we are at fault. */
export const problemKinds = { missing: 404, refused: 400, away: 503, failed: 500 } as const;
export type ProblemKind = keyof typeof problemKinds;

/** @param status an HTTP status from 400 */
export function problemKind(status: number): ProblemKind {
  if (status === 404 || status === 410) return 'missing';
  if (status === 503) return 'away';
  return status < 500 ? 'refused' : 'failed';
}
