export type TimeLimit = {
  /** Aborts with the other signal's reason, or with a TimeoutError when the time is up. */
  readonly signal: AbortSignal;
  /** Lets go of the timer and of the other signal. To be called whatever happens. */
  readonly end: () => void;
};

/**
 * A signal with a limit of time. AbortSignal.any() over AbortSignal.timeout() is not one in Node 20: both hold each other weakly, and
 * after a garbage collection the limit never comes (seen in 20.20; the server's time limits did not hold under load).
 */
export function timeLimit(signal: AbortSignal, ms: number): TimeLimit {
  const controller = new AbortController();
  const stop = () => controller.abort(signal.reason);
  const timer = setTimeout(() => {
    controller.abort(new DOMException(`The time of ${ms} ms is up`, 'TimeoutError'));
  }, ms);
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  const end = () => {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  };
  return { signal: controller.signal, end };
}
