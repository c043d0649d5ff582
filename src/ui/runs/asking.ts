import type { ImportReport } from '../../ports/library.ts';
import type { RunStarter } from '../../ports/run-starter.ts';
import type { SettingsStore } from '../../ports/settings-store.ts';
import type { LibraryDesk } from './library-desk.ts';
import { Observable } from './observable.ts';
import type { RunSession } from './run-session.ts';

export type AskingView =
  | { readonly kind: 'none' }
  /** The bundled library is loaded; the question is asked then. */
  | { readonly kind: 'loading'; readonly question: string }
  | { readonly kind: 'failed'; readonly message: string };

export type AskingParts = {
  readonly session: RunSession;
  readonly desk: LibraryDesk;
  readonly runs: RunStarter;
  readonly settings: SettingsStore;
};

/** Asks a question once there is something to search: loads the bundled library first where it is wanted and there is nothing else. */
export class Asking {
  readonly view = new Observable<AskingView>({ kind: 'none' });
  /** What stands in the question field: a change of view does not lose it. */
  readonly draft = new Observable('');
  readonly #parts: AskingParts;
  /** Counts up with every question and stop: an older question that was still waiting is dropped. */
  #turn = 0;

  constructor(parts: AskingParts) {
    this.#parts = parts;
  }

  async ask(question: string): Promise<void> {
    const turn = ++this.#turn;
    const problem = this.#parts.runs.problem(question);
    if (problem !== undefined) return this.view.set({ kind: 'failed', message: problem });
    this.draft.set(question);
    const need = await this.#needOf();
    if (turn !== this.#turn) return;
    if (need === 'documents') return this.view.set({ kind: 'failed', message: emptyLibrary });
    if (need === 'bundled' && !(await this.#load(question, turn))) return;
    this.view.set({ kind: 'none' });
    this.#parts.session.ask(question);
  }

  /** Stops what goes on: the loading before a run, or the run. */
  stop(): void {
    if (this.view.current().kind === 'loading') {
      this.#turn += 1;
      this.view.set({ kind: 'none' });
      this.#parts.desk.stop();
    } else this.#parts.session.stop();
  }

  /** Back to an empty question. */
  clear(): void {
    this.stop();
    this.#turn += 1;
    this.view.set({ kind: 'none' });
    this.draft.set('');
    this.#parts.session.clear();
  }

  /** Takes the message of a question that could not be asked away. */
  dismiss(): void {
    if (this.view.current().kind === 'failed') this.view.set({ kind: 'none' });
  }

  async #needOf(): Promise<'bundled' | 'documents' | 'nothing'> {
    const { desk, settings } = this.#parts;
    // Another tab may have emptied or filled the library.
    const counts = await desk.refresh();
    const isWanted = settings.current().useBundledLibrary;
    const { networkMode, sourcesOn } = settings.current();
    const hasOthers = networkMode !== 'air-gapped' && sourcesOn.length > 0;
    if (counts.documents > 0) return 'nothing';
    return isWanted ? 'bundled' : hasOthers ? 'nothing' : 'documents';
  }

  /** Whether the library is there and the question is still wanted. */
  async #load(question: string, turn: number): Promise<boolean> {
    this.view.set({ kind: 'loading', question });
    const report = await this.#parts.desk.importBundled();
    if (turn !== this.#turn) return false;
    if (report.ended === 'completed') {
      this.#parts.desk.dismiss();
      return true;
    }
    this.view.set(afterLoading(report));
    return false;
  }
}

const emptyLibrary =
  'There is nothing to search yet: the library is empty. Add documents, or switch the bundled library on in the settings.';

function afterLoading({ ended, message }: ImportReport): AskingView {
  return ended === 'stopped' || message === undefined
    ? { kind: 'none' }
    : { kind: 'failed', message: `The bundled library could not be loaded. ${message}` };
}
