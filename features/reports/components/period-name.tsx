import { periodInWords } from '../labels.ts';
import type { Period } from '../periods.ts';
import { useSayings } from './use-sayings.ts';

export const PeriodName = ({ period }: { period: Period }) => periodInWords(period, useSayings());
