import type { Section } from '../../../core/library/split-passages.ts';
import type { PdfLine, PdfPage } from './pdf-page.ts';
import { runningLines } from './pdf-running-lines.ts';

/** Larger than the body by this much is a heading. */
const headingFactor = 1.15;
const longestHeading = 150;
/** Lines further apart than this share of the usual distance begin a paragraph. */
const paragraphFactor = 1.35;
const bullet = /^[•‣▪◦·*–—-]\s/u;
/** What leads from a title to its page in a table of contents. */
const leaders = /(?:\s?\.){5,}|…/u;

/** Pages as text people read: words that were cut at a line's end are whole again, running heads and page numbers are left out. */
export function layOutPages(pages: readonly PdfPage[]): {
  readonly text: string;
  readonly sections: readonly Section[];
} {
  const body = usualSize(pages);
  const isRunning = runningLines(pages);
  const out = new Layout(body);
  for (const [number, page] of pages.entries()) {
    const kept = page.filter((_line, index) => !isRunning(number, index));
    const distance = usualDistance(kept);
    for (const [index, line] of kept.entries()) out.add(line, kept[index - 1], distance);
  }
  return out.result();
}

class Layout {
  readonly #body: number;
  #text = '';
  readonly #sections: { start: number; heading: string }[] = [];
  #last: PdfLine | undefined;

  constructor(body: number) {
    this.#body = body;
  }

  /** `above` is the line before it on the same page. */
  add(line: PdfLine, above: PdfLine | undefined, distance: number): void {
    const last = this.#last;
    const [heading, goesOn] = [
      this.#isHeading(line),
      last !== undefined && this.#continues(last, line, above),
    ];
    const far = above !== undefined && above.y - line.y > distance * paragraphFactor;
    const starts = last === undefined || far || !goesOn;
    if (starts && this.#text !== '') this.#text += '\n\n';
    const open = this.#sections.at(-1);
    if (heading && starts) this.#sections.push({ start: this.#text.length, heading: line.text });
    else if (heading && open !== undefined) open.heading += ` ${line.text}`;
    if (starts) this.#text += line.text;
    else if (bullet.test(line.text)) this.#text += `\n${line.text}`;
    else this.#text = join(this.#text, line.text);
    this.#last = line;
  }

  result() {
    return { text: this.#text, sections: this.#sections };
  }

  #isHeading({ text, size }: PdfLine): boolean {
    const isLarge = size >= this.#body * headingFactor && text.length <= longestHeading;
    return isLarge && /\p{L}/u.test(text) && !leaders.test(text);
  }

  #continues(last: PdfLine, line: PdfLine, above: PdfLine | undefined): boolean {
    if (Math.abs(last.size - line.size) > this.#body * 0.1) return false;
    const ended = /[.!?:。！？]["'”’)\]]*$/u.test(last.text);
    const indented = line.x > last.x + line.size * 0.8;
    // The next column or page: a sentence may go on there, a new one seldom is told from a new paragraph.
    if (above === undefined || line.y > last.y) return !ended;
    return !(ended && indented);
  }
}

/** 'infor-' and 'mation' are one word; so are ideographs, which are written without spaces. */
function join(text: string, line: string): string {
  if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line)) return text.slice(0, -1) + line;
  const ideographs =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。]$/u.test(text) &&
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(line);
  return ideographs ? text + line : `${text} ${line}`;
}

/** The size that most letters have. */
function usualSize(pages: readonly PdfPage[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pages.flat()) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  const [most] = [...letters].sort((left, right) => right[1] - left[1]);
  return most?.[0] ?? 0;
}

function usualDistance(lines: readonly PdfLine[]): number {
  const distances = lines
    .slice(1)
    .map((line, index) => (lines[index]?.y ?? 0) - line.y)
    .filter((distance) => distance > 0)
    .sort((left, right) => left - right);
  // Most lines are inside of paragraphs; on a page of short ones at least a third of them.
  return distances[Math.floor(distances.length * 0.3)] ?? Number.POSITIVE_INFINITY;
}
