import { createTransport } from 'nodemailer';
import { readEnvironment } from '#lib/env.ts';

export type Letter = { id: string; to: string; subject: string; text: string; html: string };

/** Hands a letter to the mail server. @throws the mail server's refusal, or what the line says */
export type Send = (letter: Letter) => Promise<void>;

/** A mail server that says nothing is left alone after a while, in milliseconds. */
const timeouts = 'connectionTimeout=10000&greetingTimeout=10000&socketTimeout=30000';

/** The mail server of `SMTP_URL`; null when there is none. */
export function mailServer({ smtpUrl, mailFrom, publicUrl } = readEnvironment()): Send | null {
  if (!smtpUrl) return null;
  const transport = createTransport(smtpUrl + (smtpUrl.includes('?') ? '&' : '?') + timeouts, {
    from: { name: 'Wegweiser', address: mailFrom },
    // Made by a program: nobody's absence assistant answers it (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
  const { hostname } = new URL(publicUrl);
  return async ({ id, ...letter }) => {
    await transport.sendMail({ ...letter, messageId: `<${id}@${hostname}>` }); // the same at a second attempt
  };
}
