import { BodyFailed, type FetchFailure } from './fetch-failure.ts';

/** A body slower than this, over this long, is given up: it would hold a place for hours. Only time spent waiting for it counts. */
export type LeastSpeed = { readonly bytesPerSecond: number; readonly windowMs: number };

/** Passes a body on, up to `most` bytes. Throws BodyFailed: 'too-large'. */
export async function* atMost(
  body: AsyncIterable<Uint8Array>,
  { most, address, what }: { readonly most: number; readonly address: string; readonly what: string },
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > most) throw failed(address, 'too-large', `${what} more than ${sizeOf(most)}`);
    yield chunk;
  }
}

/** Passes a body on as long as it comes fast enough. Throws BodyFailed: 'too-slow'. */
export async function* atLeast(
  body: AsyncIterable<Uint8Array>,
  { speed, address }: { readonly speed: LeastSpeed; readonly address: string },
): AsyncGenerator<Uint8Array> {
  const { bytesPerSecond, windowMs } = speed;
  const tooSlow = () =>
    failed(address, 'too-slow', `it comes slower than ${sizeOf(bytesPerSecond)} a second`);
  const iterator = body[Symbol.asyncIterator]();
  let waitedMs = 0;
  let bytes = 0;
  try {
    for (;;) {
      const began = performance.now();
      const next = await within(iterator.next(), windowMs, tooSlow);
      if (next.done === true) return;
      waitedMs += performance.now() - began;
      bytes += next.value.length;
      if (waitedMs >= windowMs) {
        if (bytes < (bytesPerSecond * waitedMs) / 1000) throw tooSlow();
        waitedMs = 0;
        bytes = 0;
      }
      yield next.value;
    }
  } finally {
    // Not awaited: a source that hangs would keep its reader.
    void iterator.return?.().catch(() => undefined);
  }
}

async function within<T>(promise: Promise<T>, limitMs: number, failure: () => Error): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(failure()), limitMs);
  });
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function failed(address: string, kind: 'too-large' | 'too-slow', why: string): BodyFailed {
  const failure: FetchFailure = { kind, message: `Cannot read "${address}": ${why}.` };
  return new BodyFailed(failure);
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${Math.round(bytes / 100_000) / 10} MB`;
}
