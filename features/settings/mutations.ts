import 'server-only';
import type { Administrator } from '#features/accounts/roles.ts';
import { raisePublicVersion } from '#features/publishing/publish.ts';
import { db } from '#lib/db/client.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { type LanguageState, takeLanguageStates } from '#lib/i18n/offered.ts';

/**
 * Switches the second pair of eyes on or off, for an installation with a single editor. Audited; what is approved alone stays marked
 * in its page's history.
 */
export async function setFourEyes(administrator: Administrator, on: boolean): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.setting.upsert({ where: { key: 'four-eyes' }, create: { key: 'four-eyes', value: on }, update: { value: on } });
    await tx.auditEvent.create({ data: { actorId: administrator.id, action: 'setFourEyes', details: { on } } });
  });
}

/** Sets what readers are offered. At once public everywhere: the version rises. German cannot be withdrawn, so it is not asked for. */
export async function setLanguageStates(
  administrator: Administrator,
  states: Partial<Record<Locale, LanguageState>>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await raisePublicVersion(tx);
    await tx.setting.upsert({
      where: { key: 'language-states' },
      create: { key: 'language-states', value: states },
      update: { value: states },
    });
    await tx.auditEvent.create({ data: { actorId: administrator.id, action: 'setLanguageStates', details: states } });
  });
  takeLanguageStates(states);
}
