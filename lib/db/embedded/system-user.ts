import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export type SystemUser = { name: string; uid: number; gid: number };

/**
 * PostgreSQL refuses to run as root. As root this is the user it runs as instead: the owner of data that are there already, else
 * `postgres`, else `nobody`. Null: we are not root, it runs as ourselves.
 */
export function postgresUser(existingData: string): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(existingData, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const [name, , uid, gid] = users.find(([login]) => login === 'postgres') ?? users.find(([login]) => login === 'nobody') ?? [];
  return { name: name ?? 'nobody', uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) };
}

/** Whether the user may walk to `target` and enter it (or run it, if it is a program). Reads permission bits, not access lists. */
export function canReach(target: string, user: SystemUser): boolean {
  const steps = [target];
  while (path.dirname(steps[0]!) !== steps[0]) steps.unshift(path.dirname(steps[0]!));
  return steps.every((step) => {
    const { mode, uid, gid } = statSync(step);
    const bits = uid === user.uid ? mode >> 6 : gid === user.gid ? mode >> 3 : mode;
    return (bits & 1) === 1;
  });
}
