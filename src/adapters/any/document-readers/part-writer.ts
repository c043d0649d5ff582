import { readableTitle } from '../../../core/library/readable-text.ts';
import type { Section } from '../../../core/library/split-passages.ts';
import type { ReadDocument } from '../../../ports/document-reader.ts';
import type { DocumentFormat } from '../../../ports/library.ts';

/** A text up to this many characters (UTF-16) is one document: a thick novel. */
const longestWhole = 1_000_000;
/** A longer one comes in parts of so many at most. */
const longestPart = 500_000;

export type PartOptions = {
  readonly path: string;
  readonly format: DocumentFormat;
  /** Asked for when the first part goes out: by then what stands at the start of the file is known. */
  readonly title: () => string;
  readonly aliases?: () => readonly string[];
};

/** Takes readable text and headings in order, gives documents: one, or parts of a text that is too long to be handled as one. */
export class PartWriter {
  readonly #options: PartOptions;
  #text = '';
  #sections: Section[] = [];
  #part = 0;
  #heading = '';

  constructor(options: PartOptions) {
    this.#options = options;
  }

  /** Characters that wait to go out: a heading that is added now has this as its `start`. */
  get length(): number {
    return this.#text.length;
  }

  /** Adds text; `sections` start at offsets into it. */
  add(text: string, sections: readonly Section[] = []): void {
    const at = this.#text.length;
    for (const { start, heading } of sections) {
      const title = readableTitle(heading);
      if (title !== '') this.#sections.push({ start: at + start, heading: title });
    }
    this.#text += text;
  }

  /** Parts that are full. `share` says how much of the file is read (0-1). */
  *full(share: number): Generator<ReadDocument> {
    while (this.#text.length > longestWhole) yield this.#cut(partEnd(this.#text), share);
  }

  /** What is left. */
  *rest(): Generator<ReadDocument> {
    yield* this.full(1);
    while (this.#part > 0 && this.#text.length > longestPart) yield this.#cut(partEnd(this.#text), 1);
    if (this.#text.trim() !== '') yield this.#cut(this.#text.length, 1);
  }

  #cut(end: number, share: number): ReadDocument {
    const { path, format, title, aliases } = this.#options;
    const isWhole = this.#part === 0 && end === this.#text.length;
    if (!isWhole) this.#part += 1;
    const name = title();
    const document: ReadDocument = {
      kind: 'document',
      key: isWhole ? path : `${path}/part-${this.#part}`,
      title: isWhole ? name : `${name} (part ${this.#part})`,
      format,
      text: this.#text.slice(0, end),
      sections: this.#sectionsBefore(end),
      aliases: this.#part > 1 ? [] : (aliases?.() ?? []),
      share,
    };
    this.#text = this.#text.slice(end);
    return document;
  }

  #sectionsBefore(end: number): readonly Section[] {
    const carried = this.#heading === '' ? [] : [{ start: 0, heading: this.#heading }];
    const inside = this.#sections.filter(({ start }) => start < end);
    this.#sections = this.#sections
      .filter(({ start }) => start >= end)
      .map(({ start, heading }) => ({ start: start - end, heading }));
    this.#heading = inside.at(-1)?.heading ?? this.#heading;
    return inside[0]?.start === 0 ? inside : [...carried, ...inside];
  }
}

/** Where a part ends: after a paragraph, else a line, else a word, else anywhere but inside a surrogate pair. */
function partEnd(text: string): number {
  for (const mark of ['\n\n', '\n', ' ']) {
    const at = text.lastIndexOf(mark, longestPart - mark.length);
    if (at > longestPart / 2) return at + mark.length;
  }
  const code = text.charCodeAt(longestPart - 1);
  return code >= 0xd800 && code <= 0xdbff ? longestPart - 1 : longestPart;
}
