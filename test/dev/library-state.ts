import { documentId } from '../../src/core/ids.ts';
import type { DocumentSummary, FileProblem, Library, PendingImport } from '../../src/ports/library.ts';

/**
 * A library in a state that is hard to come by. The address says which: `documents=1200` more of them, `bundled=120` of the bundled library, `problems=9` in what the next import
 * brings, `pending` imports that were broken off, `memory` instead of the disk.
 */
export function libraryState(library: Library, asked: URLSearchParams): Library {
  const more = [
    ...Array.from({ length: Number(asked.get('documents') ?? 0) }, (_, index) => oneMore(index)),
    ...Array.from({ length: Number(asked.get('bundled') ?? 0) }, (_, index) => article(index)),
  ];
  const problems = someProblems(Number(asked.get('problems') ?? 0));
  let pending = asked.has('pending') ? broken : [];
  const discard = (id: string) => {
    pending = pending.filter((each) => each.id !== id);
  };
  return {
    ...library,
    counts: async () => {
      const counts = await library.counts();
      const storage = asked.has('memory') ? 'memory' : counts.storage;
      return { ...counts, storage, documents: counts.documents + more.length };
    },
    documents: async ({ offset, limit, filter }) => {
      const { documents } = await library.documents({ offset: 0, limit: 1000, filter });
      const wanted = filter.toLowerCase();
      const matching = more.filter(({ title, path }) => `${title} ${path}`.toLowerCase().includes(wanted));
      const all = [...documents, ...matching];
      return { total: all.length, documents: all.slice(offset, offset + limit) };
    },
    importFiles: async (files, progress, signal) => {
      const report = await library.importFiles(files, progress, signal);
      const notes = asked.has('notes') ? [sameText] : [];
      return { ...report, notes, problems: [...report.problems, ...problems] };
    },
    pendingImports: async () => pending,
    resumeImport: async (id) => {
      discard(id);
      return { added: 228, changed: 0, unchanged: 12, problems: [], ended: 'completed', message: undefined };
    },
    discardImport: async (id) => discard(id),
    removeDocument: async (id) => {
      const at = more.findIndex((each) => each.id === id);
      if (at >= 0) more.splice(at, 1);
      else await library.removeDocument(id);
    },
    removeFile: async (path) => {
      const kept = more.filter((each) => each.path !== path);
      const removed = more.length - kept.length;
      more.splice(0, more.length, ...kept);
      return removed + (await library.removeFile(path));
    },
    removeAll: async () => {
      more.length = 0;
      await library.removeAll();
    },
  };
}

const broken: readonly PendingImport[] = [
  { id: 'i1', filesDone: 12, filesTotal: 240, resumable: true },
  { id: 'i2', filesDone: 3, filesTotal: 9, resumable: false },
];

function oneMore(index: number): DocumentSummary {
  const path = `logs/18${10 + (index % 90)}/entry-${String(index).padStart(5, '0')}.md`;
  return {
    ...{ id: documentId(path), path, title: `Log of the Merrow, entry ${index}`, format: 'md' },
    ...{ sizeBytes: 2048 + index * 13, characters: 2000, passages: 1 + (index % 9), hash: 'ab' },
    ...{ version: 1 + (index % 3), importedAt: Date.UTC(2026, 10, 25) },
  };
}

function article(index: number): DocumentSummary {
  const id = documentId(`bundled.jsonl/${index}`);
  return { ...oneMore(index), id, path: 'bundled.jsonl', title: `Article ${index}`, format: 'jsonl' };
}

const reasons = [
  'It has no text in it, only pictures of pages. Run it through text recognition first.',
  'It is no valid Word file: the archive in it is broken. Save it anew from the program that made it.',
  'It is locked by a password. Save a copy without one.',
  'It would unpack to 4.2 GB, which is over the limit of 500 MB.',
];

const sameText: FileProblem = {
  path: 'b.md',
  reason: 'It has the same text as “a.md”: it is listed, and not found twice.',
};

function someProblems(count: number): readonly FileProblem[] {
  return Array.from({ length: count }, (_, index) => ({
    path: `archive/volume ${index + 1}/scan-${index + 100}.pdf`,
    reason: reasons[index % reasons.length] ?? '',
  }));
}
