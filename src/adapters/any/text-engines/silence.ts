/** Fires when nothing was heard for so long. `heard` starts the time anew; `stop` ends the watch. */
export type Silence = {
  readonly silent: Promise<'silent'>;
  readonly heard: (boundMs?: number) => void;
  readonly stop: () => void;
};

const tickMs = 500;

/**
 * Watches for silence in time that this thread was awake for. A tab that was frozen, or a laptop that was shut, comes back with one
 * long step of the clock: that step counts as little as any other, since whoever is silent could not be heard either.
 */
export function watchSilence(boundMs: number, now: () => number = () => performance.now()): Silence {
  let bound = boundMs;
  let awakeMs = 0;
  let tickedAt = now();
  let fire: (value: 'silent') => void = () => {};
  const silent = new Promise<'silent'>((resolve) => {
    fire = resolve;
  });
  const timer = setInterval(() => {
    const at = now();
    awakeMs += Math.min(at - tickedAt, 2 * tickMs);
    tickedAt = at;
    if (awakeMs >= bound) fire('silent');
  }, tickMs);
  return {
    silent,
    heard: (nextBoundMs = bound) => {
      bound = nextBoundMs;
      awakeMs = 0;
    },
    stop: () => clearInterval(timer),
  };
}
