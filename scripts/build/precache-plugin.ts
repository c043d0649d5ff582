import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'vite';

const workerFile = 'service-worker.js';
/** Larger files are kept when they are wanted first. */
const mostBytes = 2_000_000;

/** Puts the list of the page's own files, and a name of this build, into the service worker: it changes whenever one of them does. */
export function precachePlugin(): Plugin {
  return {
    name: 'reroute-precache',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const tables = writingTables();
      const worker = bundle[workerFile];
      // A build of another page (stand-ins) has none.
      if (worker?.type !== 'chunk') return;
      const files = Object.values(bundle).flatMap((file) => {
        const content = file.type === 'chunk' ? file.code : file.source;
        const isOwn = !/\.map$|^\.vite\/|^service-worker/u.test(file.fileName);
        const isKept = isOwn && !tables.has(nameOf(file.fileName)) && content.length <= mostBytes;
        return isKept ? [{ path: file.fileName, content }] : [];
      });
      const hash = createHash('sha256');
      for (const { path, content } of files) hash.update(path).update(content);
      const paths = [...new Set([...files.map(({ path }) => path), 'icon.svg'])].sort();
      worker.code = worker.code
        .replaceAll('__PRECACHE__', JSON.stringify(paths))
        .replaceAll('__BUILD__', JSON.stringify(hash.digest('hex').slice(0, 16)));
    },
  };
}

/** Over a hundred tables of old writing systems: each comes with the first PDF that wants it. */
function writingTables(): ReadonlySet<string> {
  const files = readdirSync('node_modules/pdfjs-dist/cmaps');
  return new Set(files.map((file) => basename(file, '.bcmap')));
}

/** 'assets/UniJIS-UCS2-H-BmVvXzcD.js' without folder, hash and ending. */
function nameOf(fileName: string): string {
  return basename(fileName).replace(/-[\w-]{8}\.\w+$/u, '');
}
