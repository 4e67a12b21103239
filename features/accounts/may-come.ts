import { readEnvironment } from '#lib/env.ts';

/** Who may sign in, as a condition: not who was deactivated, and the accounts of a demonstration only where there is one. */
export const mayCome = () => ({ deactivatedAt: null, ...(!readEnvironment().demo && { demo: false }) });
