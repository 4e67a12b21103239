import type { Role } from '#prisma/client/enums.ts';
import { type Staff, hasRole } from './roles.ts';

/** `everybody`: also who is not signed in. `staff`: whoever is signed in. Else: whoever has one of the roles. */
export type Gate = 'everybody' | 'staff' | readonly Role[];

/**
 * The one table of working rooms: who may enter which. Every page under `app/{admin,desk,network,partner}` stands here, by its
 * route; tests/integration/accounts walks all of it with every role.
 */
export const rooms = {
  '/admin': 'staff',
  '/admin/error-reports': ['editor', 'reviewer'],
  '/admin/gallery': 'staff',
  '/admin/links': ['editor', 'reviewer'],
  '/admin/settings': ['administrator'],
  '/admin/sign-in': 'everybody',
} as const satisfies Record<string, Gate>;

export type Room = keyof typeof rooms;

/** Whether somebody may enter a room. */
export function mayEnter(staff: Pick<Staff, 'grants'>, room: Room): boolean {
  const gate = rooms[room] as Gate;
  return gate === 'everybody' || gate === 'staff' || hasRole(staff, ...gate);
}
