import type { ModelFailure } from '../../../core/models/model-failure.ts';
import type { WriteTrouble } from '../../../ports/model-store.ts';
import type { ModelDisk } from './model-disk.ts';

/** What a disk's error means. `neededBytes`: what was still to be written. */
export async function diskTrouble(
  disk: ModelDisk,
  error: unknown,
  neededBytes: number,
): Promise<WriteTrouble> {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (name === 'QuotaExceededError') {
    const free = await disk.freeBytes().catch(() => undefined);
    // Chromium tells every page of 10 GiB that are free, whatever is: what is refused is not there.
    const freeBytes = free === undefined || free >= neededBytes ? undefined : free;
    return failed({ kind: 'no-space', neededBytes: Math.max(neededBytes, 1), freeBytes });
  }
  return failed({ kind: 'storage-unavailable', why: message });
}

export function failed(failure: ModelFailure): WriteTrouble {
  return { kind: 'failed', failure };
}
