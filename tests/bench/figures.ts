/** Small arithmetic over what was measured. */

const sorted = (values: number[]) => values.toSorted((a, b) => a - b);

/** 0 when there is nothing. */
export const median = (values: number[]) => quantile(values, 0.5);

/** The smallest value that a share `q` of all do not exceed. */
export const quantile = (values: number[], q: number) => sorted(values)[Math.max(0, Math.ceil(values.length * q) - 1)] ?? 0;

export const largest = (values: number[]) => values.reduce((most, value) => Math.max(most, value), 0);

/** A number as people read it: three figures that count. */
export function readable(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  return value.toLocaleString('en', { maximumFractionDigits: size >= 100 ? 0 : size >= 10 ? 1 : 2 });
}

export const megabytes = (bytes: number) => bytes / 2 ** 20;
