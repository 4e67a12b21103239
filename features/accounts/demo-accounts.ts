import type { Grant } from './roles.ts';

/** The password of every account of a demonstration; printed at start. */
export const demoPassword = 'wegweiser-demo';

const all = (...roles: Grant['role'][]): Grant[] => roles.map((role) => ({ role, scope: '' }));

/** The accounts of a demonstration: nobody in particular. They exist only where `WEGWEISER_DEMO` is 1. */
export const demoAccounts: { name: string; email: string; grants: Grant[] }[] = [
  { name: 'Administration (Vorführung)', email: 'admin@wegweiser.example', grants: all('administrator', 'emergency') },
  { name: 'Redaktion (Vorführung)', email: 'editor@wegweiser.example', grants: all('editor') },
  { name: 'Prüfung (Vorführung)', email: 'reviewer@wegweiser.example', grants: all('editor', 'reviewer') },
  {
    name: 'Übersetzung Arabisch (Vorführung)',
    email: 'translator-ar@wegweiser.example',
    grants: [{ role: 'translator', scope: 'ar' }],
  },
  { name: 'Beratung (Vorführung)', email: 'counsellor@wegweiser.example', grants: all('counsellor') },
  { name: 'Berichte (Vorführung)', email: 'reporter@wegweiser.example', grants: all('reporter') },
];

/** Whether an address is one of the printed accounts, which everybody may use: they stay as they are. */
export const isPrinted = (email: string): boolean => demoAccounts.some((account) => account.email === email);
