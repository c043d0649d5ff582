import type { BundledLibrary } from '../../ports/bundled-library.ts';
import type {
  FileProblem,
  ImportFile,
  ImportProgress,
  ImportReport,
  Library,
  LibraryCounts,
} from '../../ports/library.ts';
import { Observable } from './observable.ts';

/** Files to import, and what could not be read on the way to them. */
export type GatheredFiles = {
  readonly files: readonly ImportFile[];
  readonly problems: readonly FileProblem[];
};

export type ImportView =
  | { readonly kind: 'none' }
  | { readonly kind: 'importing'; readonly title: string; readonly progress: ImportProgress | undefined }
  | {
      readonly kind: 'done';
      readonly title: string;
      readonly report: ImportReport;
      /** How many were read; undefined where it did not come to that. */
      readonly files: number | undefined;
    };

export type LibraryChanged = (what: 'imported' | 'removed') => void;

/** Fills the library: one import at a time, which goes on whatever view is shown. Keeps the counts that every view shows. */
export class LibraryDesk {
  readonly importing = new Observable<ImportView>({ kind: 'none' });
  /** Undefined until the library was opened. */
  readonly counts = new Observable<LibraryCounts | undefined>(undefined);
  readonly #library: Library;
  readonly #bundled: BundledLibrary;
  readonly #changed: LibraryChanged;
  #controller = new AbortController();

  /** `changed` is told when an import is over, and when something was removed. */
  constructor(library: Library, bundled: BundledLibrary, changed: LibraryChanged = () => {}) {
    this.#library = library;
    this.#bundled = bundled;
    this.#changed = changed;
  }

  async refresh(): Promise<LibraryCounts> {
    const counts = await this.#library.counts();
    this.counts.set(counts);
    return counts;
  }

  /** To be called when documents were removed. */
  async removed(): Promise<void> {
    await this.refresh();
    this.#changed('removed');
  }

  import(files: readonly ImportFile[], title = 'Your documents'): Promise<ImportReport> {
    return this.importGathered(async () => ({ files, problems: [] }), title);
  }

  /** For files that have to be found first: the walk through the folders is a part of the import, and stops with it. */
  importGathered(
    gather: (signal: AbortSignal) => Promise<GatheredFiles>,
    title = 'Your documents',
  ): Promise<ImportReport> {
    return this.#work(title, async (progress, signal) => {
      const { files, problems } = await gather(signal);
      const report = await this.#library.importFiles(files, progress, signal);
      return { ...report, problems: [...problems, ...report.problems] };
    });
  }

  resume(id: string): Promise<ImportReport> {
    return this.#work('Interrupted import', (progress, signal) =>
      this.#library.resumeImport(id, progress, signal),
    );
  }

  importBundled(): Promise<ImportReport> {
    return this.#work('The bundled library', async (progress, signal) => {
      const files = await this.#bundled.files(signal);
      if (files.kind === 'unavailable') return unavailable(files.message);
      return this.#library.importFiles(files.value, progress, signal);
    });
  }

  stop(): void {
    this.#controller.abort(new DOMException('The person stopped the import.', 'AbortError'));
  }

  /** Takes the report of the last import away. */
  dismiss(): void {
    if (this.importing.current().kind === 'done') this.importing.set({ kind: 'none' });
  }

  async #work(
    title: string,
    work: (progress: (now: ImportProgress) => void, signal: AbortSignal) => Promise<ImportReport>,
  ): Promise<ImportReport> {
    if (this.importing.current().kind === 'importing') {
      return unavailable('Another import is going on in this tab. Wait for it, or stop it first.');
    }
    this.#controller = new AbortController();
    this.importing.set({ kind: 'importing', title, progress: undefined });
    let files: number | undefined;
    const note = (progress: ImportProgress) => {
      files = progress.filesTotal;
      this.importing.set({ kind: 'importing', title, progress });
    };
    const report = await settle(work(note, this.#controller.signal), this.#controller.signal);
    this.importing.set({ kind: 'done', title, report, files });
    await this.refresh();
    this.#changed('imported');
    return report;
  }
}

/** The port says that an import rejects only with the signal's reason: that is a stop like any other. */
async function settle(work: Promise<ImportReport>, signal: AbortSignal): Promise<ImportReport> {
  try {
    return await work;
  } catch (error) {
    if (signal.aborted) return { ...unavailable(''), ended: 'stopped', message: undefined };
    return unavailable(`The import broke off: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function unavailable(message: string): ImportReport {
  return { added: 0, changed: 0, unchanged: 0, problems: [], ended: 'unavailable', message };
}
