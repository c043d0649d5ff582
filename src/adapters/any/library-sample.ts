import type { LibraryDump } from '../../core/library/library-dump.ts';
import type { Passage } from '../../core/passage.ts';
import { coreTitle } from '../../core/text/passage-words.ts';
import { terms } from '../../core/text/tokenize.ts';
import type { Library } from '../../ports/library.ts';

export type SampleOptions = {
  /** Documents at most: spread evenly over the library. */
  readonly mostDocuments: number;
  /** Passages at most of one document: its first. */
  readonly mostPassages: number;
  readonly signal: AbortSignal;
  readonly progress: (done: number, of: number) => void;
};

const pageSize = 200;

/** What is asked of a library for it. */
export type SampledLibrary = Pick<Library, 'counts' | 'documents' | 'document' | 'passages'>;

/** A part of a library as plain data, for an index in memory. Documents go by their titles. */
export async function sampleLibrary(library: SampledLibrary, options: SampleOptions): Promise<LibraryDump> {
  const { mostDocuments, mostPassages, signal, progress } = options;
  const ids = await spreadIds(library, mostDocuments);
  const passages: Passage[] = [];
  const names = new Map<string, string[]>();
  for (const [index, id] of ids.entries()) {
    signal.throwIfAborted();
    progress(index, ids.length);
    const document = await library.document(id);
    if (document === undefined) continue;
    passages.push(
      ...(await library.passages(document.ranges.slice(0, mostPassages).map((range) => range.id))),
    );
    const name = terms(coreTitle(document.title)).join(' ');
    names.set(name, [...(names.get(name) ?? []), id]);
  }
  return { passages, names: [...names] };
}

async function spreadIds(library: SampledLibrary, most: number) {
  const { documents } = await library.counts();
  const every = Math.max(1, Math.ceil(documents / most));
  const ids = [];
  for (let offset = 0; offset < documents; offset += pageSize) {
    const page = await library.documents({ offset, limit: pageSize, filter: '' });
    ids.push(...page.documents.filter((_, index) => (offset + index) % every === 0).map(({ id }) => id));
  }
  return ids;
}
