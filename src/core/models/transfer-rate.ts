/** A point of a transfer: so many bytes at a time in milliseconds. */
type Mark = { readonly at: number; readonly bytes: number };

/** The last seconds of a transfer, oldest first. */
export type TransferRate = { readonly marks: readonly Mark[] };

const windowMs = 10_000;
const leastMs = 1_000;

export const noRate: TransferRate = { marks: [] };

/** The same transfer a moment later. Marks closer than a quarter of a second together are one. */
export function noteBytes({ marks }: TransferRate, mark: Mark): TransferRate {
  const last = marks.at(-1);
  if (last !== undefined && mark.at - last.at < 250) return { marks };
  return { marks: [...marks.filter(({ at }) => mark.at - at <= windowMs), mark] };
}

/** Bytes a second over the last ten seconds; undefined for the first second. */
export function bytesPerSecond({ marks }: TransferRate): number | undefined {
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined || last.at - first.at < leastMs) return undefined;
  return Math.max(0, ((last.bytes - first.bytes) * 1000) / (last.at - first.at));
}
