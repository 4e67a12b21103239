/** `08:30` → 510 minutes after midnight; `24:00` → 1440. The text must have passed `timeOfDay` of the schema. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** 510 → `08:30`; minutes past midnight count on from 00:00, except the midnight that ends a day: 1440 → `24:00`. */
export function timeOf(minutes: number): string {
  const inDay = minutes === 1440 ? 1440 : minutes % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}
