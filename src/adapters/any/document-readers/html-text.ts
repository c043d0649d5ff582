import { Parser } from 'htmlparser2';
import { readableText } from '../../../core/library/readable-text.ts';
import type { Section } from '../../../core/library/split-passages.ts';
import { isLine, isParagraph, isSkipped } from './html-elements.ts';

/** What stands between two pieces of text; a stronger one wins. */
const gaps = ['', ' ', '\n', '\n\n'] as const;
type Gap = 0 | 1 | 2 | 3;

/**
 * HTML as text people read: blocks are paragraphs, list items and table rows are lines, headings are sections. It is only ever text: no
 * script runs, nothing is loaded. Takes markup piece by piece, and gives out what is ready.
 */
export class HtmlText {
  /** Of <title>, as it stands there. */
  title = '';
  firstHeading = '';
  firstH1 = '';
  readonly #parser: Parser;
  #text = '';
  #sections: Section[] = [];
  #isEmpty = true;
  #gap: Gap = 0;
  /** Goes before the next text of an item or cell. */
  #prefix = '';
  #depth = 0;
  #skippedFrom: number | undefined;
  #preDepth: number | undefined;
  #inTitle = false;
  #heading: { readonly level: string; start: number; text: string } | undefined;
  readonly #lists: { ordered: boolean; items: number }[] = [];
  #cells = 0;

  constructor({ xhtml = false }: { readonly xhtml?: boolean } = {}) {
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#open(name, attributes),
        ontext: (text) => this.#add(text),
        onclosetag: (name) => this.#close(name),
      },
      { recognizeSelfClosing: xhtml },
    );
  }

  write(markup: string): void {
    this.#parser.write(markup);
  }

  end(): void {
    this.#parser.end();
  }

  /** The text so far and its headings, with offsets into it; what is given is not kept. */
  take(): { readonly text: string; readonly sections: readonly Section[] } {
    // A heading that is being read stays whole.
    if (this.#heading !== undefined) return { text: '', sections: [] };
    const taken = { text: this.#text, sections: this.#sections };
    this.#text = '';
    this.#sections = [];
    return taken;
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    if (this.#skippedFrom !== undefined) return;
    if (isSkipped(name) || attributes['hidden'] !== undefined) {
      this.#skippedFrom = this.#depth;
      return;
    }
    if (name === 'title') this.#inTitle = true;
    if (name === 'pre') this.#preDepth ??= this.#depth;
    this.#breakFor(name);
    if (name === 'ul' || name === 'ol') this.#lists.push({ ordered: name === 'ol', items: 0 });
    if (name === 'li') this.#prefix = this.#bullet();
    if (name === 'tr') this.#cells = 0;
    if (name === 'td' || name === 'th') this.#prefix = this.#cells++ === 0 ? '' : ' | ';
    if (/^h[1-6]$/u.test(name)) this.#heading ??= { level: name, start: -1, text: '' };
  }

  #close(name: string): void {
    if (this.#skippedFrom === undefined) this.#leave(name);
    else if (this.#skippedFrom === this.#depth) this.#skippedFrom = undefined;
    if (this.#preDepth === this.#depth) this.#preDepth = undefined;
    this.#depth -= 1;
  }

  #leave(name: string): void {
    if (name === 'title') this.#inTitle = false;
    if (name === 'ul' || name === 'ol') this.#lists.pop();
    if (name === this.#heading?.level) this.#endHeading();
    // A cell without text still takes its place in the row.
    if ((name === 'td' || name === 'th') && this.#prefix === ' | ') this.#append('');
    this.#breakFor(name);
  }

  #endHeading(): void {
    const heading = this.#heading;
    this.#heading = undefined;
    if (heading === undefined || heading.start < 0) return;
    this.#sections.push({ start: heading.start, heading: heading.text });
    this.firstHeading ||= heading.text;
    if (heading.level === 'h1') this.firstH1 ||= heading.text;
  }

  #breakFor(name: string): void {
    const inItem = this.#lists.length > 0 && (name === 'ul' || name === 'ol');
    const gap: Gap = isParagraph(name) && !inItem ? 3 : isLine(name) || inItem ? 2 : 0;
    if (gap > this.#gap) this.#gap = gap;
  }

  #bullet(): string {
    const list = this.#lists.at(-1);
    if (list === undefined) return '- ';
    list.items += 1;
    return `${'  '.repeat(this.#lists.length - 1)}${list.ordered ? `${list.items}.` : '-'} `;
  }

  #add(raw: string): void {
    if (this.#skippedFrom !== undefined) return;
    const text = readableText(raw);
    if (this.#inTitle) this.title += text;
    else if (this.#preDepth !== undefined) this.#addPreformatted(text);
    else this.#addWords(text);
  }

  #addPreformatted(text: string): void {
    // The last line break belongs to the markup, unless more of the same follows.
    const lines = text.replace(/\n$/u, '');
    if (lines !== '') this.#append(lines);
    if (lines !== text && this.#gap < 2) this.#gap = 2;
  }

  #addWords(text: string): void {
    const words = text.replace(/[ \t\n]+/gu, ' ');
    const inner = words.trim() === '' ? '' : words.replace(/^ | $/gu, '');
    if (words.startsWith(' ') && this.#gap < 1) this.#gap = 1;
    if (inner !== '') this.#append(inner);
    if (inner !== '' && words.endsWith(' ')) this.#gap = 1;
  }

  #append(text: string): void {
    // A cell is divided from the one before it by its prefix alone; a paragraph inside of it must not tear the row apart.
    const before = this.#isEmpty || this.#prefix === ' | ' ? '' : gaps[this.#gap];
    const whole = `${before}${this.#prefix}`;
    this.#isEmpty = false;
    this.#prefix = '';
    this.#gap = 0;
    if (this.#heading !== undefined) {
      if (this.#heading.start < 0) this.#heading.start = this.#text.length + whole.length;
      this.#heading.text += `${this.#heading.text === '' ? '' : before}${text}`;
    }
    this.#text += whole + text;
  }
}
