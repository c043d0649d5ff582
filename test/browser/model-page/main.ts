// Runs in the page: the store of models, and its calls in a form that can be made from outside.
import { createWorkerModelStore } from '../../../src/adapters/web/worker-model-store.ts';
import type { ModelId } from '../../../src/core/ids.ts';
import type { ModelEntry } from '../../../src/core/models/model-entry.ts';
import type { ModelWriting } from '../../../src/ports/model-store.ts';
import { emptyOrigin, fillOrigin } from '../library-page/fill-origin.ts';

const store = createWorkerModelStore({ reported: () => {} });
const writings = new Map<number, ModelWriting>();
const stops = new Map<number, AbortController>();

function writingOf(id: number): ModelWriting {
  const writing = writings.get(id);
  if (writing === undefined) throw new Error(`There is no writing ${id}.`);
  return writing;
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

export const modelPage = {
  ...{ store, fillOrigin, emptyOrigin },
  writingOf,
  write: async (id: number, entry: ModelEntry) => {
    const reply = await store.write(entry);
    if (reply.kind === 'failed') return reply;
    writings.set(id, reply.writing);
    return { kind: 'writing' as const };
  },
  append: (id: number, base64: string) => writingOf(id).append(bytesOf(base64)),
  /** Copies so many bytes of a pattern; stops after the first piece where told to. */
  copy: async (id: number, base64: string, stopAtOnce: boolean) => {
    const controller = new AbortController();
    stops.set(id, controller);
    const told: number[] = [];
    const progress = (kept: number) => {
      told.push(kept);
      if (stopAtOnce) controller.abort();
    };
    try {
      const reply = await writingOf(id).copy(new Blob([bytesOf(base64)]), progress, controller.signal);
      return { told, reply, stopped: false };
    } catch {
      return { told, reply: undefined, stopped: true };
    }
  },
  open: async (id: ModelId) => {
    const reply = await store.open(id);
    if (reply.kind !== 'opened') return reply;
    const files = await Promise.all(
      reply.files.map(async ({ path, blob }) => ({ path, base64: await base64Of(blob) })),
    );
    return { ...reply, files };
  },
};
Object.assign(globalThis, { modelPage });
