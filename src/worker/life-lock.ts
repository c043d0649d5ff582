/**
 * Holds a lock for as long as this thread lives: whoever waits for it learns that the thread is gone, also when it was killed without a
 * word. Resolves with its name once it is held; undefined where there are no locks.
 */
export function holdLifeLock(): Promise<string | undefined> {
  if (navigator.locks === undefined) return Promise.resolve(undefined);
  const name = `reroute-life-${crypto.randomUUID()}`;
  return new Promise((resolve) => {
    void navigator.locks.request(name, () => {
      resolve(name);
      return new Promise(() => {});
    });
  });
}
