import { readableText, readableTitle, titleOfPath } from '../../../core/library/readable-text.ts';
import type { ReadDocument, ReadItem } from '../../../ports/document-reader.ts';
import type { DocumentFormat } from '../../../ports/library.ts';

/** A row or line of a file that holds many documents. Empty where it says nothing of it. */
export type FileRecord = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly aliases: readonly string[];
};

/** Records as documents, whose keys are 'path/id' and distinct. */
export class RecordWriter {
  readonly #path: string;
  readonly #format: DocumentFormat;
  readonly #keys = new Set<string>();

  constructor(path: string, format: DocumentFormat) {
    this.#path = path;
    this.#format = format;
  }

  /** `place` says where the record stands: 'row 7'. One without text is a problem. */
  item({ id, title, text, aliases }: FileRecord, place: string): ReadItem {
    const readable = readableText(text);
    if (readable.trim() === '') return this.problem(place, 'it has no text');
    const document: ReadDocument = {
      kind: 'document',
      key: this.#key(readableTitle(id) || place.replace(' ', '-')),
      title: readableTitle(title) || `${titleOfPath(this.#path)}, ${place}`,
      format: this.#format,
      text: readable,
      sections: [],
      aliases: [...new Set(aliases.map(readableTitle))].filter((alias) => alias !== ''),
    };
    return document;
  }

  problem(place: string, why: string): ReadItem {
    const start = place.charAt(0).toUpperCase() + place.slice(1);
    return { kind: 'problem', path: this.#path, reason: `${start} was left out: ${why}.` };
  }

  /** An id that was used before gets a number, so that neither record is lost. */
  #key(id: string): string {
    let key = `${this.#path}/${id}`;
    for (let number = 2; this.#keys.has(key); number++) key = `${this.#path}/${id} (${number})`;
    this.#keys.add(key);
    return key;
  }
}
