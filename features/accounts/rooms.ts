import type { Role } from '#prisma/client/enums.ts';
import { type Staff, hasRole } from './roles.ts';

/** `everybody`: also who is not signed in. `staff`: whoever is signed in. Else: whoever has one of the roles. */
export type Gate = 'everybody' | 'staff' | readonly Role[];

/** Whoever has to do with what the public reads. */
const content: readonly Role[] = ['editor', 'reviewer', 'translator', 'administrator'];

/**
 * The one table of working rooms: who may enter which. Every page under `app/{admin,desk,network,partner}` stands here, by its
 * route; tests/integration/accounts walks all of it with every role.
 */
export const rooms = {
  '/admin': 'staff',
  '/admin/[kind]/[subject]/edit/[layer]': ['editor', 'translator'],
  '/admin/[kind]/new': ['editor'],
  '/admin/[kind]': content,
  '/admin/[kind]/[subject]': content,
  '/admin/[kind]/[subject]/conflict/[layer]': ['editor', 'translator'],
  '/admin/[kind]/[subject]/history': content,
  '/admin/audit': ['administrator'],
  '/admin/files/[hash]': content,
  '/admin/notices/emergency': ['emergency'],
  '/admin/preview/[revision]/[locale]': content,
  '/admin/preview/link/[token]': 'everybody',
  '/admin/preview/link/[token]/[locale]': 'everybody',
  '/admin/preview/link/[token]/files/[hash]': 'everybody',
  '/admin/review': content,
  '/admin/review/[revision]': content,
  '/admin/account': 'staff',
  '/admin/account/second-factor': 'staff',
  '/admin/accounts': ['administrator'],
  '/admin/accounts/[account]': ['administrator'],
  '/admin/error-reports': ['editor', 'reviewer'],
  '/admin/gallery': 'staff',
  '/admin/invitation': 'everybody',
  '/admin/links': ['editor', 'reviewer'],
  '/admin/mail': ['administrator'],
  '/admin/mail/[mail]': ['administrator'],
  '/admin/problem': 'everybody',
  '/admin/reports': ['reporter'],
  '/admin/reports/csv': ['reporter'],
  '/admin/reports/frozen': ['reporter'],
  '/admin/reset': 'everybody',
  '/admin/settings': ['administrator'],
  '/admin/statements': ['editor', 'reviewer'],
  '/admin/sign-in': 'everybody',
  '/admin/sign-in/code': 'everybody',
  '/admin/competence': ['editor', 'reviewer'],
  '/desk': ['counsellor'],
  '/desk/paper-days': ['counsellor'],
  '/desk/phrases': ['counsellor'],
  '/desk/phrases/[phrase]': ['counsellor'],
  '/desk/slip': ['counsellor'],
} as const satisfies Record<string, Gate>;

export type Room = keyof typeof rooms;

/** Whether somebody may enter a room. */
export function mayEnter(staff: Pick<Staff, 'grants'>, room: Room): boolean {
  const gate = rooms[room] as Gate;
  return gate === 'everybody' || gate === 'staff' || hasRole(staff, ...gate);
}
