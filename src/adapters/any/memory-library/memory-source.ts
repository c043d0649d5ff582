import type { NamedThing } from '../../../core/event.ts';
import { type DocumentId, sourceId } from '../../../core/ids.ts';
import type { LibraryDump } from '../../../core/library/library-dump.ts';
import {
  longestName,
  mostCounted,
  type NameIndex,
  namesInPassage,
} from '../../../core/library/names-in-passage.ts';
import { planSearch } from '../../../core/library/plan-search.ts';
import { formsOf, nearAmong, termFacts } from '../../../core/library/term-facts.ts';
import type { Passage } from '../../../core/passage.ts';
import { remember } from '../../../core/remember.ts';
import { mostRowsRead, tableFile } from '../../../core/text/table-file.ts';
import type { ReadReply, SearchReply, SearchRequest, Source } from '../../../ports/source.ts';
import { rankPassages } from './rank-passages.ts';
import { WordIndex } from './word-index.ts';

/** A source over a dump of a library that answers as the library itself does, to the last tie. */
export class MemorySource implements Source {
  readonly id = sourceId('library');
  readonly name = 'Your library';
  readonly passages: readonly Passage[];
  readonly #index: WordIndex;
  readonly #names: NameIndex;
  readonly #ofDocument = new Map<string, Passage[]>();
  /** Ids of the documents that are rows, by their file. */
  readonly #ofTable = new Map<string, Set<DocumentId>>();
  readonly #named = new WeakMap<Passage, readonly NamedThing[]>();
  readonly #words = {
    passagesWith: (term: string) => this.#index.postings([term]).passages.length,
    near: remember((term) => nearAmong(term, (start) => this.#index.list(start))),
    forms: remember((term) => formsOf(term, (start) => this.#index.list(start))),
  };
  readonly #replies = new Map<string, SearchReply>();

  constructor({ passages, names }: LibraryDump) {
    this.passages = passages;
    this.#index = new WordIndex(passages);
    this.#names = nameIndex(names, this.#index);
    for (const passage of passages) {
      const known = this.#ofDocument.get(passage.documentId);
      if (known === undefined) this.#ofDocument.set(passage.documentId, [passage]);
      else known.push(passage);
      const file = tableFile(passage.documentId);
      if (file !== undefined)
        this.#ofTable.set(file, (this.#ofTable.get(file) ?? new Set()).add(passage.documentId));
    }
  }

  async search({ query, page, pageSize }: SearchRequest, signal: AbortSignal): Promise<SearchReply> {
    signal.throwIfAborted();
    const key = JSON.stringify([query.text, query.phrases, query.match, query.prefix, page, pageSize]);
    const known = this.#replies.get(key);
    if (known !== undefined) return known;
    const reply = this.#search({ query, page, pageSize });
    this.#replies.set(key, reply);
    return reply;
  }

  async read(request: Parameters<Source['read']>[0], signal: AbortSignal): Promise<ReadReply> {
    signal.throwIfAborted();
    const documents = [...new Set(request.passages.map((passage) => passage.documentId))];
    const passages = request.whole ? documents.flatMap((id) => this.#around(id)) : [];
    const named = request.whole ? passages : request.passages;
    return { kind: 'read', passages, names: named.flatMap((passage) => this.#namesIn(passage)) };
  }

  /** Of a row of a table all rows of its file, where they are not too many. */
  #around(id: DocumentId): readonly Passage[] {
    const rows = this.#ofTable.get(tableFile(id) ?? '') ?? new Set();
    const documents = rows.size === 0 || rows.size > mostRowsRead ? [id] : [...rows];
    return documents.flatMap((each) => this.#ofDocument.get(each) ?? []);
  }

  #search({ query, page, pageSize }: SearchRequest): SearchReply {
    const collectionPassages = this.passages.length;
    const facts = termFacts(query, this.#words, collectionPassages);
    const plan = planSearch(query, facts, collectionPassages);
    const end = (page + 1) * pageSize;
    const ranked = plan === undefined ? [] : rankPassages(this.#index, plan, end + 1);
    const hits = ranked.slice(page * pageSize, end).flatMap(({ at, score }, index) => {
      const passage = this.passages[at];
      return passage === undefined ? [] : [{ passage, rank: page * pageSize + index + 1, score }];
    });
    return { kind: 'found', hits, terms: facts, collectionPassages, hasMore: ranked.length > end };
  }

  #namesIn(passage: Passage): readonly NamedThing[] {
    const known = this.#named.get(passage) ?? namesInPassage(this.#names, passage);
    this.#named.set(passage, known);
    return known;
  }
}

function nameIndex(names: LibraryDump['names'], index: WordIndex): NameIndex {
  const documents = new Map(names);
  const starts = new Set(names.flatMap(([name]) => startsOf(name)));
  return {
    startsName: (key) => starts.has(key),
    documentsNamed: (key) => documents.get(key) ?? [],
    passagesWith: (key) =>
      key === '' ? 0 : Math.min(mostCounted, index.postings(key.split(' ')).passages.length),
  };
}

function startsOf(name: string): readonly string[] {
  const words = name.split(' ').slice(0, longestName);
  return words.map((_, last) => words.slice(0, last + 1).join(' '));
}
