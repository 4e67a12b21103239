/** What a failure means to the visitor: nothing is there, the request makes no sense, or we are at fault. */
export type ProblemKind = 'missing' | 'refused' | 'failed';

/** @param status an HTTP status from 400 */
export function problemKind(status: number): ProblemKind {
  if (status === 404 || status === 410) return 'missing';
  return status < 500 ? 'refused' : 'failed';
}
