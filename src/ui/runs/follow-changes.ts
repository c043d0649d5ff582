/** What goes on changes several times a second: it is read at most this often. */
const restMs = 300;

export type Changes<T> = {
  readonly read: () => Promise<T>;
  /** Calls back after each change; gives a function that ends it. */
  readonly watch: (changed: () => void) => () => void;
  readonly got: (value: T) => void;
};

/** Reads now and after every change, here or in another tab: one reading at a time, and none is missed. Gives a function that ends it. */
export function followChanges<T>({ read, watch, got }: Changes<T>): () => void {
  let state: 'idle' | 'busy' | 'busy-and-changed' | 'ended' = 'idle';
  const isEnded = () => state === 'ended';
  const look = async () => {
    if (state !== 'idle') {
      if (!isEnded()) state = 'busy-and-changed';
      return;
    }
    state = 'busy';
    const value = await read();
    if (isEnded()) return;
    got(value);
    setTimeout(rested, restMs);
  };
  const rested = () => {
    const again = state === 'busy-and-changed';
    if (isEnded()) return;
    state = 'idle';
    if (again) void look();
  };
  const unwatch = watch(() => void look());
  void look();
  return () => {
    state = 'ended';
    unwatch();
  };
}
