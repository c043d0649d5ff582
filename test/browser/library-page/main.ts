// Runs in the page: the library, and its calls in a form that can be made from outside.
import { createWorkerLibrary } from '../../../src/adapters/web/worker-library.ts';
import type { ImportFile, ImportProgress, ImportReport, Library } from '../../../src/ports/library.ts';
import { fillOrigin } from './fill-origin.ts';

export type PlainFile = { readonly path: string; readonly text: string; readonly modifiedAt: number };

const resources: string[] = [];
const library = createWorkerLibrary({
  reported: ({ entries }) => resources.push(...entries.map(({ name }) => name)),
});
const controllers = new Map<number, AbortController>();
const progresses = new Map<number, ImportProgress[]>();

function signalOf(call: number): AbortSignal {
  const controller = controllers.get(call) ?? new AbortController();
  controllers.set(call, controller);
  return controller.signal;
}

/** Files whose contents are written here: what a test would have to carry over is too large. */
function made(files: readonly PlainFile[]): readonly ImportFile[] {
  return files.map(({ path, text, modifiedAt }) => {
    const blob = new Blob([text]);
    return { path, sizeBytes: blob.size, modifiedAt, blob };
  });
}

function importInto(call: number, run: (progress: (now: ImportProgress) => void) => Promise<ImportReport>) {
  const told: ImportProgress[] = [];
  progresses.set(call, told);
  return run((now) => {
    told.push(now);
    const tell: unknown = Reflect.get(globalThis, 'told');
    if (typeof tell === 'function') tell(call, now);
  });
}

export const libraryPage = {
  library: library satisfies Library,
  resources,
  progresses,
  fillOrigin,
  signalOf,
  abort: (call: number) => controllers.get(call)?.abort('enough'),
  importFiles: (call: number, files: readonly PlainFile[]) =>
    importInto(call, (progress) => library.importFiles(made(files), progress, signalOf(call))),
  importMade: (call: number, files: readonly ImportFile[]) =>
    importInto(call, (progress) => library.importFiles(files, progress, signalOf(call))),
  resumeImport: (call: number, id: string) =>
    importInto(call, (progress) => library.resumeImport(id, progress, signalOf(call))),
};
Object.assign(globalThis, { libraryPage });
