import { type JsonlRecord, type ReadLines, type ReadRecord, readJsonLines } from './jsonl-records.ts';

/** A record of a prepared corpus: corpus.jsonl holds one a line. */
export type CorpusEntry = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly aliases: readonly string[];
};

export const corpusForm = '{"id":"d1","title":"…","text":"…"} a line';

/** A corpus from JSONL: {id, title, text} and, where there are, `aliases`. */
export function readCorpus(text: string): ReadLines<CorpusEntry> {
  const lineOf = new Map<string, number>();
  return readJsonLines(text, (record, line) => {
    const entry = toEntry(record);
    if ('why' in entry) return entry;
    const before = lineOf.get(entry.value.id);
    if (before !== undefined) return { why: `Its id "${entry.value.id}" is that of line ${before} too.` };
    lineOf.set(entry.value.id, line);
    return entry;
  });
}

function toEntry({ id, title, text, aliases }: JsonlRecord): ReadRecord<CorpusEntry> {
  if (typeof id !== 'string' && typeof id !== 'number') return { why: 'It has no "id".' };
  if (typeof text !== 'string') return { why: 'It has no "text".' };
  const names = Array.isArray(aliases) ? aliases.filter((each) => typeof each === 'string') : [];
  return {
    value: { id: String(id), title: typeof title === 'string' ? title : String(id), text, aliases: names },
  };
}
