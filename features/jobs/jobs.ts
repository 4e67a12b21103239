import 'server-only';
import { deleteExpiredLinks } from '#features/accounts/links/mutations.ts';
import { deleteExpiredSessions } from '#features/accounts/sessions/mutations.ts';
import { forgetOldCopies } from '#features/editing/mutations.ts';
import { deleteDealtWith } from '#features/error-reports/mutations.ts';
import { removeUnnamedFiles } from '#features/files/mutations.ts';
import { checkLinks } from '#features/links/mutations.ts';
import { deleteOldMails, deliverDue, mailJob } from '#features/mail/mutations.ts';
import { publishDue } from '#features/publishing/mutations.ts';
import { publishFigures } from '#features/reports/mutations.ts';
import { deleteExpiredPreviewLinks } from '#features/review/preview/mutations.ts';

export type Job = {
  /** Also the name of its queue. */
  name: string;
  /** When it comes round, as cron says it, in city time. */
  cron: string;
  /** Somebody waits for it: looked for every two seconds rather than twice a minute. */
  soon?: true;
  /** Does what is due at an instant of our clock. Asked twice, or an hour late, it does no harm. */
  run: (at: Date) => Promise<unknown>;
};

/** Everything that happens by itself. pg-boss only ticks: the rules compare with our clock. */
export const jobs: readonly Job[] = [
  { name: 'publish', cron: '* * * * *', soon: true, run: publishDue },
  { name: mailJob, cron: '* * * * *', soon: true, run: (at) => deliverDue(at) },
  { name: 'check-links', cron: '7 2 * * *', run: (at) => checkLinks(at) },
  { name: 'delete-error-reports', cron: '11 3 * * *', run: deleteDealtWith },
  { name: 'delete-working-copies', cron: '12 3 * * *', run: forgetOldCopies },
  { name: 'remove-unnamed-files', cron: '29 3 * * *', run: removeUnnamedFiles },
  { name: 'publish-figures', cron: '23 * * * *', run: publishFigures },
  { name: 'delete-mails', cron: '13 3 * * *', run: deleteOldMails },
  { name: 'delete-account-links', cron: '17 3 * * *', run: deleteExpiredLinks },
  { name: 'delete-preview-links', cron: '23 3 * * *', run: deleteExpiredPreviewLinks },
  // Sessions are better-auth's, who goes by the real time even where a demo's clock stands.
  { name: 'delete-sessions', cron: '19 3 * * *', run: () => deleteExpiredSessions(new Date()) },
];
