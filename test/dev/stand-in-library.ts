import { documentId, type PassageId } from '../../src/core/ids.ts';
import type { Passage } from '../../src/core/passage.ts';
import type { ImportReport, Library, StoredDocument } from '../../src/ports/library.ts';
import { passage } from '../kit/passages.ts';
import { smallSource } from '../kit/small-source.ts';

export const voyagePassages: readonly Passage[] = [
  passage('Merrow (brig)', 'The Merrow was a brig of Tolve. The captain of the brig was Ilse Brandt.'),
  passage('Ilse Brandt', 'Ilse Brandt was a seafarer from Quill Harbour, where her family had a yard.'),
  passage('Anna Vey', 'Anna Vey was a painter. She was born in Owl Island.'),
  passage('Turnips', 'Turnips grow in spring. The first captain to carry them was Jon Rell.'),
];

/** A library in memory that takes plain text only: one passage a document. */
export function standInLibrary(start: readonly Passage[]): Library {
  const passages = [...start];
  const source = smallSource(passages);
  const stored = () => passages.map(toDocument);
  return {
    id: source.id,
    name: source.name,
    search: (request, signal) => smallSource(passages).search(request, signal),
    read: (request, signal) => smallSource(passages).read(request, signal),
    counts: async () => ({
      documents: passages.length,
      passages: passages.length,
      characters: passages.reduce((sum, each) => sum + each.text.length, 0),
      storage: 'memory',
    }),
    documents: async ({ offset, limit, filter }) => {
      const matching = stored().filter((each) => each.title.toLowerCase().includes(filter.toLowerCase()));
      return { total: matching.length, documents: matching.slice(offset, offset + limit) };
    },
    document: async (id) => stored().find((each) => each.id === id),
    passages: async (ids) => passages.filter((each) => ids.includes(each.id)),
    importFiles: async (files, progress, signal) => {
      for (const [done, file] of files.entries()) {
        signal.throwIfAborted();
        progress({
          ...{ filesDone: done, filesTotal: files.length, bytesDone: done, bytesTotal: files.length },
          ...{ passages: passages.length, path: file.path, remainingMs: undefined },
        });
        passages.push(passage(file.path, await file.blob.text()));
      }
      return report(files.length);
    },
    pendingImports: async () => [],
    resumeImport: async () => report(0),
    discardImport: async () => {},
    removeDocument: async (id) => {
      passages.splice(0, passages.length, ...passages.filter((each) => each.documentId !== id));
    },
    removeFile: async (path) => {
      const kept = passages.filter((each) => toDocument(each).path !== path);
      const removed = passages.length - kept.length;
      passages.splice(0, passages.length, ...kept);
      return removed;
    },
    removeAll: async () => {
      passages.length = 0;
    },
  };
}

function report(added: number): ImportReport {
  return { added, changed: 0, unchanged: 0, problems: [], ended: 'completed', message: undefined };
}

function toDocument({ id, title, text }: Passage): StoredDocument {
  const range = (of: PassageId) => ({ id: of, start: 0, end: text.length });
  return {
    ...{ id: documentId(title.split(' › ')[0] ?? title), path: `${title}.txt`, title, format: 'txt' },
    ...{ sizeBytes: text.length, characters: text.length, passages: 1, hash: 'hash', version: 1 },
    ...{ importedAt: 0, text, ranges: [range(id)] },
  };
}
