/** So many are told at once: a short import is followed file by file. */
const firstTold = 20;
const everyMs = 50;

/** Tells what changes often only as often as anyone can follow, and the last of it when it ends. */
export function sparingly<T>(
  tell: (value: T) => void,
  { now }: { readonly now: () => number },
): { readonly tell: (value: T) => void; readonly end: () => void } {
  let [told, toldAt] = [0, 0];
  let waiting: { readonly value: T } | undefined;
  const send = (value: T) => {
    [told, toldAt, waiting] = [told + 1, now(), undefined];
    tell(value);
  };
  return {
    tell: (value) => {
      if (told < firstTold || now() - toldAt >= everyMs) send(value);
      else waiting = { value };
    },
    end: () => {
      if (waiting !== undefined) send(waiting.value);
    },
  };
}
