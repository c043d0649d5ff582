import type { ImportFile, ImportReport, Library } from '../../../src/ports/library.ts';
import { smallSource } from '../../kit/small-source.ts';
import { type StoryDocument, storyDocument } from './documents.ts';
import { pause } from './pause.ts';

type Options = {
  readonly start: readonly StoryDocument[];
  /** What the file of the bundled library holds. */
  readonly bundled: readonly StoryDocument[];
  readonly paceMs: number;
};

/** A library in memory that takes plain text and the stories' documents. Takes its time to import. */
export function storyLibrary({ start, bundled, paceMs }: Options): Library {
  let documents = [...start];
  const source = () => smallSource(documents.flatMap(({ parts }) => parts));
  return {
    id: source().id,
    name: 'Your library',
    search: (request, signal) => source().search(request, signal),
    read: (request, signal) => source().read(request, signal),
    counts: async () => ({
      documents: documents.length,
      passages: documents.reduce((sum, each) => sum + each.passages, 0),
      characters: documents.reduce((sum, each) => sum + each.characters, 0),
      storage: 'disk',
    }),
    documents: async ({ offset, limit, filter }) => {
      const matching = documents.filter(({ title, path }) => `${title} ${path}`.includes(filter));
      return { total: matching.length, documents: matching.slice(offset, offset + limit) };
    },
    document: async (id) => documents.find((each) => each.id === id),
    passages: async (ids) => {
      const parts = new Map(documents.flatMap((each) => each.parts.map((part) => [part.id, part] as const)));
      return ids.flatMap((id) => parts.get(id) ?? []);
    },
    importFiles: async (files, progress, signal) => {
      const added = (await Promise.all(files.map((file) => read(file, bundled)))).flat();
      for (const [done, document] of added.entries()) {
        progress({
          ...{ filesDone: done, filesTotal: added.length, bytesDone: done, bytesTotal: added.length },
          ...{ passages: done * 3, path: document.path, remainingMs: (added.length - done) * paceMs },
        });
        await pause(paceMs, signal);
        documents = [...documents.filter(({ id }) => id !== document.id), document];
      }
      return report(added.length);
    },
    pendingImports: async () => [],
    resumeImport: async () => report(0),
    discardImport: async () => {},
    removeDocument: async (id) => {
      documents = documents.filter((each) => each.id !== id);
    },
    removeFile: async (path) => {
      const before = documents.length;
      documents = documents.filter((each) => each.path !== path);
      return before - documents.length;
    },
    removeAll: async () => {
      documents = [];
    },
  };
}

async function read({ path, blob }: ImportFile, bundled: readonly StoryDocument[]) {
  if (path === bundledPath) return bundled;
  const paragraphs = (await blob.text()).split(/\n\s*\n/u);
  return [storyDocument(path, path.split('/').at(-1) ?? path, [['', ...paragraphs]])];
}

export const bundledPath = 'bundled.jsonl';

function report(added: number): ImportReport {
  return { added, changed: 0, unchanged: 0, problems: [], ended: 'completed', message: undefined };
}
