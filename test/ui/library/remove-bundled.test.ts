import { expect, test } from 'vitest';
import { documentId } from '../../../src/core/ids.ts';
import type { DocumentSummary, Library } from '../../../src/ports/library.ts';
import { removeBundled } from '../../../src/ui/library/remove-bundled.ts';

const path = 'library/corpus.jsonl';

function document(id: string, of: string): DocumentSummary {
  return {
    ...{ id: documentId(id), path: of, title: id, format: 'jsonl', sizeBytes: 1, characters: 1 },
    ...{ passages: 1, hash: '', version: 1, importedAt: 0 },
  };
}

/** Holds documents, and finds them by path or title as the port says. */
function shelf(documents: DocumentSummary[]): Pick<Library, 'documents' | 'removeDocument'> {
  return {
    documents: async ({ offset, limit, filter }) => {
      const found = documents.filter((each) => `${each.title} ${each.path}`.includes(filter));
      return { total: found.length, documents: found.slice(offset, offset + limit) };
    },
    removeDocument: async (id) => {
      const at = documents.findIndex((each) => each.id === id);
      documents.splice(at, 1);
    },
  };
}

function filled() {
  const own = [document('mine', 'mine.md'), document(`About ${path}`, 'about.md')];
  const bundled = Array.from({ length: 250 }, (_, index) => document(`article ${index}`, path));
  return [...own.slice(1), ...bundled, ...own.slice(0, 1)];
}

test('removeBundled() removes all documents of the bundled file and no others, not even one that names it', async () => {
  const documents = filled();
  const told: number[] = [];
  const signal = new AbortController().signal;
  const parts = { library: shelf(documents), path, progress: (removed: number) => void told.push(removed) };
  expect(await removeBundled(parts, signal)).toBe(250);
  expect(documents.map(({ id }) => id)).toEqual([`About ${path}`, 'mine']);
  expect(told).toEqual(Array.from({ length: 250 }, (_, index) => index + 1));
});

test('removeBundled() stops at once when it is told to', async () => {
  const documents = filled();
  const controller = new AbortController();
  const progress = (removed: number) => removed === 3 && controller.abort();
  expect(await removeBundled({ library: shelf(documents), path, progress }, controller.signal)).toBe(3);
  expect(documents).toHaveLength(249);
});
