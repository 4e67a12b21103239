import type { OfficeStructure } from './schema.ts';

/** Whether it is worth saying how one gets in: "without an appointment" means nothing where there is no door to go to, as at 112. */
export const hasWayIn = ({ address, access }: Pick<OfficeStructure, 'address' | 'access'>): boolean =>
  address !== null || (access !== 'walkIn' && access !== 'both');
