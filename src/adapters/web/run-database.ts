import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { RunId } from '../../core/ids.ts';

/** `events` holds one record for each event, in its own envelope, so that a record of any version keeps its place. */
export interface RunSchema extends DBSchema {
  readonly runs: { readonly key: RunId; readonly value: { readonly runId: RunId } };
  readonly events: {
    readonly key: [RunId, number];
    readonly value: { readonly runId: RunId; readonly seq: number; readonly record: unknown };
  };
}

export type RunDatabase = IDBPDatabase<RunSchema>;

export type DatabaseOptions = {
  readonly name: string;
  /** The version of the database, not of the records. */
  readonly version: number;
  /** Some private windows never answer: how long to wait for the database, in milliseconds. */
  readonly openTimeoutMs: number;
};

export type Opened =
  | { readonly kind: 'open'; readonly database: RunDatabase }
  | { readonly kind: 'unavailable'; readonly message: string };

/** The one connection of a tab: opened when first wanted, given up when another tab needs it so, opened again. */
export class RunConnection {
  readonly #options: DatabaseOptions;
  #opening: Promise<Opened> | undefined;

  constructor(options: DatabaseOptions) {
    this.#options = options;
  }

  async open(): Promise<Opened> {
    this.#opening ??= this.#start();
    const opened = await this.#opening;
    // What failed once may work later: another tab closed, or room was made.
    if (opened.kind === 'unavailable') this.#opening = undefined;
    return opened;
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    const opened = await opening;
    if (opened?.kind === 'open') opened.database.close();
  }

  async #start(): Promise<Opened> {
    let late: ((database: RunDatabase) => void) | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refused = new Promise<Opened>((resolve) => {
      const refuse = (why: string) => {
        late = (database) => database.close();
        resolve({ kind: 'unavailable', message: `Cannot open the history of runs: ${why}` });
      };
      timer = setTimeout(() => refuse(noAnswer(this.#options)), this.#options.openTimeoutMs);
      this.#blocked = () =>
        refuse('another tab has it open in an older form. Close the other tabs of Reroute, or reload them.');
    });
    const opening = this.#open().then((opened) => {
      if (opened.kind === 'open') late?.(opened.database);
      return opened;
    });
    const result = await Promise.race([opening, refused]);
    clearTimeout(timer);
    return result;
  }

  #blocked: () => void = () => {};

  /** Never rejects, also where there is no IndexedDB at all: then openDB throws before it returns. */
  async #open(): Promise<Opened> {
    const forget = () => {
      this.#opening = undefined;
    };
    try {
      const database = await openDB<RunSchema>(this.#options.name, this.#options.version, {
        upgrade: createStores,
        blocked: () => this.#blocked(),
        // Another tab wants a newer form: this one makes room, and opens again when it is next used.
        blocking: (_current, _wanted, event) => {
          forget();
          if (event.target instanceof IDBDatabase) event.target.close();
        },
        terminated: forget,
      });
      return { kind: 'open', database };
    } catch (error) {
      return { kind: 'unavailable', message: `Cannot open the history of runs: ${openProblem(error)}` };
    }
  }
}

function createStores(database: RunDatabase): void {
  if (!database.objectStoreNames.contains('runs')) database.createObjectStore('runs', { keyPath: 'runId' });
  if (!database.objectStoreNames.contains('events')) {
    database.createObjectStore('events', { keyPath: ['runId', 'seq'] });
  }
}

function noAnswer({ openTimeoutMs }: DatabaseOptions): string {
  return `the browser did not answer within ${openTimeoutMs / 1000} seconds. Reload the page.`;
}

function openProblem(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  switch (name) {
    case 'VersionError':
      return 'it was written by a newer version of Reroute. Reload this page.';
    case 'QuotaExceededError':
      return 'there is no room left on this device. Delete old runs or free some space.';
    case 'ReferenceError':
    case 'TypeError':
    case 'InvalidStateError':
    case 'SecurityError':
    case 'NotAllowedError':
      return 'this browser keeps no data here (a private window, or storage is switched off). Use a normal window to keep runs.';
    default:
      return `${error instanceof Error ? error.message : 'unknown reason'}. Reload the page.`;
  }
}
