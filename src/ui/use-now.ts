import { useEffect, useState } from 'react';
import type { Clock } from '../ports/clock.ts';

/** The time, looked at every `everyMs`, while the component stands. */
export function useNow(clock: Clock, everyMs: number): number {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), everyMs);
    return () => clearInterval(timer);
  }, [clock, everyMs]);
  return now;
}
