import { createHash } from 'node:crypto';
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
      const worker = bundle[workerFile];
      // A build of another page (stand-ins) has none.
      if (worker?.type !== 'chunk') return;
      const files = Object.values(bundle).flatMap((file) => {
        const content = file.type === 'chunk' ? file.code : file.source;
        const isOwn = !/\.map$|^\.vite\/|^service-worker/u.test(file.fileName);
        // The many tables of old writing systems come with the first PDF that wants one.
        const isTable = file.type === 'chunk' && file.moduleIds.some((id) => id.includes('/cmaps/'));
        return isOwn && !isTable && content.length <= mostBytes ? [{ path: file.fileName, content }] : [];
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
