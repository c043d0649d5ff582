// Runs in the page: the library, and its calls in a form that can be made from outside.
import { createWorkerLibrary } from '../../../src/adapters/web/worker-library.ts';
import type { ImportFile, ImportProgress, ImportReport, Library } from '../../../src/ports/library.ts';
import { emptyOrigin, fillOrigin } from './fill-origin.ts';
import { damageDatabase, isStaged } from './look-into-opfs.ts';
import { largeFile, type Made, madeFiles } from './made-files.ts';

/** `base64` where it is no text. */
export type PlainFile = {
  readonly path: string;
  readonly modifiedAt: number;
  readonly text?: string;
  readonly base64?: string;
};

const resources: string[] = [];
const library = createWorkerLibrary({
  reported: ({ entries }) => resources.push(...entries.map(({ name }) => name)),
});
const controllers = new Map<number, AbortController>();
/** The last that was told of each import. */
const progresses = new Map<number, ImportProgress>();

function signalOf(call: number): AbortSignal {
  const controller = controllers.get(call) ?? new AbortController();
  controllers.set(call, controller);
  return controller.signal;
}

function fileOf({ path, text, base64 = '', modifiedAt }: PlainFile): ImportFile {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const blob = new Blob([text ?? bytes]);
  return { path, sizeBytes: blob.size, modifiedAt, blob };
}

function note(call: number, progress: ImportProgress): void {
  progresses.set(call, progress);
  const tell: unknown = Reflect.get(globalThis, 'told');
  if (typeof tell === 'function') tell(call, progress);
}

function importFiles(call: number, files: readonly ImportFile[]): Promise<ImportReport> {
  return library.importFiles(files, (progress) => note(call, progress), signalOf(call));
}

export const libraryPage = {
  library: library satisfies Library & { close(): void },
  resources,
  progresses,
  fillOrigin,
  emptyOrigin,
  isStaged,
  damageDatabase,
  signalOf,
  abort: (call: number) => controllers.get(call)?.abort('enough'),
  importFiles: (call: number, files: readonly PlainFile[]) => importFiles(call, files.map(fileOf)),
  importMade: (call: number, made: Made) => importFiles(call, madeFiles(made)),
  importLarge: (call: number, path: string, megabytes: number) =>
    importFiles(call, [largeFile(path, megabytes)]),
  resumeImport: (call: number, id: string) =>
    library.resumeImport(id, (progress) => note(call, progress), signalOf(call)),
};
Object.assign(globalThis, { libraryPage });
