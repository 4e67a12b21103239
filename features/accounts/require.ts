import 'server-only';
import { headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import type { Role } from '#prisma/client/enums.ts';
import { currentStaff } from './data.ts';
import type { Administrator, Author, Counsellor, Editor, Herald, Reporter, Reviewer, Staff } from './roles.ts';
import { hasRole, mayWrite, needsSecondFactor } from './roles.ts';
import { type Room, mayEnter } from './rooms.ts';

/**
 * Lets somebody into a room, for pages: `const staff = await enter('/admin/guide/[subject]', await params)`.
 * Does not return otherwise: who is not signed in is led to the sign-in and back here, who has no second factor yet to its
 * setting up, who lacks the role gets 403.
 */
export async function enter(room: Room, params: Record<string, string> = {}): Promise<Staff> {
  const address = room.replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const staff = await (room === secondFactorRoom ? known(address) : signedIn(address));
  if (!mayEnter(staff, room)) forbidden();
  return staff;
}

/** Where somebody sets the second factor up, who therefore cannot have one yet. */
const secondFactorRoom = '/admin/account/second-factor' satisfies Room;

/** The room in which a button was pressed; what was typed there waits in the browser. The sign-in leads to rooms only. */
async function pressedIn(): Promise<string> {
  const from = (await headers()).get('referer');
  return from && URL.canParse(from) ? new URL(from).pathname : '/admin';
}

async function known(backTo?: string): Promise<Staff> {
  const staff = await currentStaff();
  if (!staff) redirect(`/admin/sign-in?to=${encodeURIComponent(backTo ?? (await pressedIn()))}`);
  return staff;
}

async function signedIn(backTo?: string): Promise<Staff> {
  const staff = await known(backTo);
  if (needsSecondFactor(staff) && !staff.secondFactor) redirect(secondFactorRoom);
  return staff;
}

/** For actions: whoever has one of the roles, as `P`. Does not return otherwise. */
const requireRole =
  <P extends Pick<Staff, 'id' | 'grants'>>(...roles: Role[]) =>
  async (): Promise<Staff & P> => {
    const staff = await signedIn();
    if (!hasRole(staff, ...roles)) forbidden();
    return staff as Staff & P;
  };

/** For the two actions that set up a second factor, and only for them: whoever has come with a password. */
export const requireBeforeSecondFactor = async (): Promise<Staff> => known();
/** For actions that anybody with an account may take. */
export const requireStaff = async (): Promise<Staff> => signedIn();
/** For actions that several roles may take. */
export const requireAnyOf = (...roles: Role[]): Promise<Staff> => requireRole<Staff>(...roles)();
export const requireEditor = requireRole<Editor>('editor');
export const requireReviewer = requireRole<Reviewer>('reviewer');
export const requireCounsellor = requireRole<Counsellor>('counsellor');
export const requireReporter = requireRole<Reporter>('reporter');
export const requireAdministrator = requireRole<Administrator>('administrator');
export const requireHerald = requireRole<Herald>('emergency');

/** For actions that write: an editor, or a translator of exactly this language (`null`: the structure). */
export async function requireAuthor(locale: string | null): Promise<Staff & Author> {
  const staff = await signedIn();
  if (!mayWrite(staff, locale)) forbidden();
  return staff as Staff & Author;
}
