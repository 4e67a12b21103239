import { useEffect, useState } from 'react';

/**
 * The house's clock, going on in the tab whatever the computer's own says. In: milliseconds at the time of rendering, whether it goes on, the
 * city's time zone. Out: milliseconds now and the city's calendar day (ISO).
 */
export function useClock({ now: atStart, ticks, zone }: { now: number; ticks: boolean; zone: string }) {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    if (!ticks) return;
    const began = performance.now();
    const timer = setInterval(() => setPassed(performance.now() - began), 20_000);
    return () => clearInterval(timer);
  }, [ticks]);
  const now = atStart + passed;
  // Sweden writes days as ISO 8601 does.
  return { now, day: new Date(now).toLocaleDateString('sv-SE', { timeZone: zone }) };
}
