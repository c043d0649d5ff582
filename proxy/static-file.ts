import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

export type StaticFile = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly immutable: boolean;
};

/** The file for a request path (still percent-encoded), or undefined where there is none inside `root`. */
export async function staticFile(
  root: string,
  path: string,
  signal: AbortSignal,
): Promise<StaticFile | undefined> {
  const file = insideRoot(root, path);
  if (file === undefined) return undefined;
  try {
    const base = await realpath(root);
    const real = await realpath(file);
    // A link inside the root may point out of it: what counts is where it leads.
    if (!real.startsWith(base + sep) || !(await stat(real)).isFile()) return undefined;
    const bytes = new Uint8Array(await readFile(real, { signal }));
    const type = types[extname(real).toLowerCase()] ?? 'application/octet-stream';
    return { bytes, type, immutable: /^\/assets\/.+-[\w-]{8}\.\w+$/.test(path) };
  } catch {
    return undefined;
  }
}

function insideRoot(root: string, path: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (/[\0\\]/.test(decoded) || decoded.split('/').some((part) => part.startsWith('.'))) return undefined;
  const file = resolve(join(root, decoded.endsWith('/') ? `${decoded}index.html` : decoded));
  return file.startsWith(resolve(root) + sep) ? file : undefined;
}
