// Reads documents. Apart from the library's worker, so that a file that stalls or breaks a parser takes no more than this thread with it.
import { expose } from 'comlink';
import { createDocumentReader } from '../adapters/any/read-document.ts';
import { watchResources } from '../adapters/any/watch-resources.ts';
import type { ReadItem } from '../ports/document-reader.ts';
import type { DocumentWorkerApi, Reading } from './document-worker-api.ts';
import { characterMap } from './pdf-character-maps.ts';

const mostItems = 100;
const mostCharacters = 500_000;

type Open = { readonly items: AsyncIterator<ReadItem>; readonly controller: AbortController };

const read = createDocumentReader({ characterMap });
const open = new Map<number, Open>();

async function pull(id: number): Promise<Reading> {
  const reading = open.get(id);
  if (reading === undefined) return { items: [], done: true };
  const items: ReadItem[] = [];
  let characters = 0;
  while (items.length < mostItems && characters < mostCharacters) {
    const next = await reading.items.next().catch(() => undefined);
    if (next === undefined || next.done === true) {
      open.delete(id);
      return { items, done: true };
    }
    items.push(next.value);
    characters += next.value.kind === 'document' ? next.value.text.length : 0;
  }
  return { items, done: false };
}

const api: DocumentWorkerApi = {
  begin: (id, file) => {
    const controller = new AbortController();
    open.set(id, { items: read(file, controller.signal)[Symbol.asyncIterator](), controller });
    return pull(id);
  },
  next: pull,
  stop: (id) => {
    open.get(id)?.controller.abort();
    open.delete(id);
  },
  ping: () => {},
};

watchResources((report) => self.postMessage(report));
expose(api);
