import type { RunEvent } from '../../../core/event.ts';
import { readRunEvents } from '../../../wire/read-run-event.ts';

/** The log of a run as compressed JSON: some tenth of its size. */
export async function packTrail(events: readonly RunEvent[]): Promise<Uint8Array<ArrayBuffer>> {
  return through(new TextEncoder().encode(JSON.stringify(events)), new CompressionStream('gzip'));
}

/** Undefined where it is none, or of a version that is not known. */
export async function unpackTrail(trail: Uint8Array<ArrayBuffer>): Promise<readonly RunEvent[] | undefined> {
  try {
    const bytes = await through(trail, new DecompressionStream('gzip'));
    const records: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const read = readRunEvents(Array.isArray(records) ? records : []);
    return read.kind === 'loaded' ? read.events : undefined;
  } catch {
    return undefined;
  }
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(transform);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
