import { demoPassword } from './demo-accounts.ts';

export const shortestPassword = 12;
export const longestPassword = 128;

export type PasswordProblem = 'passwordShort' | 'passwordLong' | 'passwordEasy';

/**
 * What is wrong with a password somebody chooses; null: nothing. Length counts, not kinds of signs (NIST SP 800-63B, 3.1.1.2);
 * what everybody would try first is refused.
 */
export function passwordProblem(password: string, email: string): PasswordProblem | null {
  if (password.length < shortestPassword) return 'passwordShort';
  if (password.length > longestPassword) return 'passwordLong';
  const small = password.toLowerCase();
  const [name = ''] = email.toLowerCase().split('@');
  const easy =
    new Set(small).size < 5 ||
    small === demoPassword ||
    small.includes(email.toLowerCase()) ||
    (name.length > 3 && small.replace(/[\d\W_]/g, '') === name.replace(/[\d\W_]/g, '')) ||
    /^(.+?)\1+$/.test(small) ||
    '01234567890123456789abcdefghijklmnopqrstuvwxyzqwertzuiopasdfghjklyxcvbnm'.includes(small);
  return easy ? 'passwordEasy' : null;
}
