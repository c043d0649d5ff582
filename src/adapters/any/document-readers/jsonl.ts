import type { ReadItem } from '../../../ports/document-reader.ts';
import { fieldNames } from './csv-columns.ts';
import { decodedChunks } from './decode-text.ts';
import type { FormatReader } from './format-reader.ts';
import { type FileRecord, RecordWriter } from './records.ts';

/** A line longer than this is no record; it is passed over without being held. */
const longestLine = 16_000_000;

/** A document for each line: an object with `text`, and `id`, `title`, `aliases` where it has them. A broken line is reported by its number. */
export const readJsonl: FormatReader = async function* (file, signal) {
  const records = new RecordWriter(file.path, 'jsonl');
  const lines = new LineReader();
  for await (const { text, share } of decodedChunks(file.source, signal)) {
    for (const line of lines.take(text, share === 1)) {
      const item = lineItem(records, line);
      if (item !== undefined) yield item.kind === 'document' ? { ...item, share } : item;
    }
  }
};

type Line = { readonly number: number; readonly text: string | undefined };

function lineItem(records: RecordWriter, { number, text }: Line): ReadItem | undefined {
  const place = `line ${number}`;
  if (text === undefined) return records.problem(place, 'it is too long for one record');
  if (text.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return records.problem(
      place,
      `it is not valid JSON (${error instanceof Error ? error.message : 'broken'})`,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return records.problem(place, 'it is not an object such as {"id": "1", "title": "…", "text": "…"}');
  }
  return records.item(recordOf(value), place);
}

function recordOf(value: object): FileRecord {
  const fields = new Map(Object.entries(value).map(([name, each]) => [name.toLowerCase(), each as unknown]));
  const first = (names: readonly string[]) =>
    names.map((name) => words(fields.get(name))).find((text) => text !== '') ?? '';
  const own = first(fieldNames.text);
  return {
    id: first(fieldNames.id),
    title: first(fieldNames.title),
    text: own === '' ? allFields(fields) : own,
    aliases: list(fields.get('aliases') ?? fields.get('alias')),
  };
}

/** A record of other fields than the usual ones is read as they stand. */
function allFields(fields: ReadonlyMap<string, unknown>): string {
  const skip: readonly string[] = [...fieldNames.id, ...fieldNames.title, ...fieldNames.aliases];
  return [...fields]
    .filter(([name, value]) => !skip.includes(name) && words(value) !== '')
    .map(([name, value]) => `${name}: ${words(value)}`)
    .join('\n');
}

function words(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  // A text as a list of its sentences or paragraphs.
  return list(value).join('\n');
}

function list(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

/** Lines of a text that comes in pieces. */
class LineReader {
  #rest = '';
  #number = 0;
  #tooLong = false;

  *take(piece: string, last: boolean): Generator<Line> {
    const lines = (this.#rest + piece).split(/\r?\n/u);
    this.#rest = lines.pop() ?? '';
    for (const line of lines) yield this.#line(line);
    if (this.#rest.length > longestLine) {
      this.#tooLong = true;
      this.#rest = '';
    }
    if (last && (this.#rest !== '' || this.#tooLong)) yield this.#line(this.#rest);
  }

  #line(text: string): Line {
    this.#number += 1;
    const tooLong = this.#tooLong;
    this.#tooLong = false;
    return { number: this.#number, text: tooLong ? undefined : text };
  }
}
