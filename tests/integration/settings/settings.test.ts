import { afterEach, expect, test } from 'vitest';
import type { Administrator } from '#features/accounts/roles.ts';
import { needsFourEyes, storedLanguageStates } from '#features/settings/data.ts';
import { setFourEyes, setLanguageStates } from '#features/settings/mutations.ts';
import { db } from '#lib/db/client.ts';
import { isOffered, takeLanguageStates } from '#lib/i18n/offered.ts';

const administrator = { id: 'admin', grants: [{ role: 'administrator', scope: '' }] } as unknown as Administrator;
const publicVersion = async () => (await db.publicVersion.findFirstOrThrow()).version;

afterEach(() => takeLanguageStates({}));

test('four eyes are the rule until an administrator says otherwise, and that is written down', async () => {
  expect(await needsFourEyes()).toBe(true);
  await setFourEyes(administrator, false);
  expect(await needsFourEyes()).toBe(false);
  await setFourEyes(administrator, true);
  expect(await needsFourEyes()).toBe(true);
  const trail = await db.auditEvent.findMany({ where: { action: 'setFourEyes' }, orderBy: { id: 'asc' } });
  expect(trail.map(({ actorId, details }) => [actorId, details])).toEqual([
    ['admin', { on: false }],
    ['admin', { on: true }],
  ]);
});

test('a withdrawn language is offered no more, here at once and elsewhere by the raised version', async () => {
  const before = await publicVersion();
  await setLanguageStates(administrator, { uk: 'withdrawn', ar: 'partial' });
  expect(isOffered('uk')).toBe(false);
  expect(isOffered('ar')).toBe(true);
  expect(await publicVersion()).toBeGreaterThan(before);
  expect(await storedLanguageStates()).toEqual({ uk: 'withdrawn', ar: 'partial' });
});
