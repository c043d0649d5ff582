import type { ReadDocument } from '../../../ports/document-reader.ts';
import type { FileProblem, ImportReport } from '../../../ports/library.ts';
import type { WriteReply } from './write.ts';

/** More than these are counted, not listed. */
const mostListed = 500;

/** What an import tells when it ends. */
export class ImportReporter {
  #counts = { added: 0, changed: 0, unchanged: 0 };
  readonly #problems = new Listing('problems');
  readonly #notes = new Listing('notes');

  count(how: WriteReply['how'], documents = 1): void {
    this.#counts[how] += documents;
  }

  problem({ path, reason }: FileProblem): void {
    this.#problems.add({ path, reason });
  }

  /** `sameAs` is the path of the other. */
  sameText(path: string, { key, title }: ReadDocument, sameAs: string): void {
    const which = key === path ? 'It' : `"${title}" in it`;
    const other = path === sameAs ? 'another part of the same file' : `"${sameAs}"`;
    this.#notes.add({
      path,
      reason: `${which} has the same text as ${other}: it is listed, and found under that name.`,
    });
  }

  report(ended: ImportReport['ended'], message?: string): ImportReport {
    return { ...this.#counts, problems: this.#problems.all(), notes: this.#notes.all(), ended, message };
  }
}

class Listing {
  readonly #what: string;
  readonly #listed: FileProblem[] = [];
  #more = 0;

  constructor(what: string) {
    this.#what = what;
  }

  add(problem: FileProblem): void {
    if (this.#listed.length < mostListed) this.#listed.push(problem);
    else this.#more += 1;
  }

  all(): readonly FileProblem[] {
    if (this.#more === 0) return this.#listed;
    return [...this.#listed, { path: '', reason: `… and ${this.#more} more ${this.#what}.` }];
  }
}
