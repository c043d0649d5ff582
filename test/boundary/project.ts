import { fileURLToPath } from 'node:url';
import { type Import, importsOf } from '../../scripts/code/imports-of.ts';
import { readSource, type Source } from '../../scripts/code/read-source.ts';
import { sourceFiles } from '../../scripts/code/source-files.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What is shipped: the page, its workers, the headless runner, the server. Each file is parsed once for all tests. */
export const sources: readonly Source[] = sourceFiles(root, ['src', 'proxy']).map((path) =>
  readSource(root, path),
);

export const imports: ReadonlyMap<string, readonly Import[]> = new Map(
  sources.map((source) => [source.path, importsOf(source)]),
);

export function isOwn({ target }: Import): boolean {
  return target.startsWith('src/') || target.startsWith('proxy/') || target.startsWith('test/');
}

/** 'src/worker/x.ts?url' -> 'src/worker/x.ts'. */
export function fileOf({ target }: Import): string {
  return target.split('?')[0] ?? target;
}
