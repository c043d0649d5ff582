import { packageOf } from '../../scripts/code/imports-of.ts';

const readers = 'src/adapters/any/document-readers/';

/** Where each package of others is used: its one adapter, or its one area. A folder ends in '/'. */
export const packages: Readonly<Record<string, readonly string[]>> = {
  '@dagrejs/dagre': ['src/ui/run/'],
  '@fontsource-variable/source-serif-4': ['src/ui/mount.tsx'],
  '@mlc-ai/web-llm': ['src/worker/web-llm-worker.ts'],
  '@hono/node-server': ['proxy/listen.ts'],
  '@sqlite.org/sqlite-wasm': ['src/adapters/any/sqlite-library/sqlite.ts'],
  '@wllama/wllama': ['src/adapters/any/wllama/wllama-library.ts', 'src/worker/wllama-worker.ts'],
  '@xyflow/react': ['src/ui/run/'],
  '@mozilla/readability': ['proxy/pages/extract-html.ts'],
  '@opensearch-project/opensearch': ['proxy/sources/'],
  chardet: [`${readers}guess-encoding.ts`],
  comlink: ['src/adapters/web/', 'src/worker/'],
  fflate: [`${readers}guarded-zip.ts`, `${readers}docx.ts`],
  'hash-wasm': ['src/adapters/any/model-store/file-hash.ts'],
  hono: ['proxy/'],
  htmlparser2: [`${readers}html-text.ts`, `${readers}xml-elements.ts`],
  'ipaddr.js': ['proxy/guard/address-kind.ts'],
  undici: ['proxy/guard/guarded-connect.ts', 'proxy/fetch/open-hop.ts'],
  // One file for each database.
  idb: ['run-database', 'evaluation-database', 'idb-vector-store'].map(
    (name) => `src/adapters/web/${name}.ts`,
  ),
  linkedom: ['proxy/pages/extract-html.ts'],
  clsx: ['src/ui/'],
  'lucide-react': ['src/ui/'],
  mammoth: [`${readers}docx.ts`, `${readers}untyped-modules.d.ts`],
  marked: [`${readers}md.ts`, `${readers}wiki-links.ts`],
  papaparse: [`${readers}csv.ts`],
  'onnxruntime-web': [
    'src/adapters/any/reading/onnx-network.ts',
    'src/adapters/node/open-reader.ts',
    'src/worker/reader-runtime.ts',
  ],
  'pdfjs-dist': [`${readers}pdf-document.ts`, 'src/worker/pdf-character-maps.ts'],
  react: ['src/ui/'],
  'react-aria-components': ['src/ui/'],
  'react-dom': ['src/ui/mount.tsx'],
  valibot: ['src/wire/'],
};

/** What runs in Node only, and so may use Node's own modules. */
const nodePlaces = ['src/adapters/node/', 'src/cli/', 'proxy/'];

/** Why this file may not use what a specifier names, and what to do; undefined where it may. */
export function packageProblem(path: string, specifier: string): string | undefined {
  if (specifier.startsWith('node:')) {
    if (nodePlaces.some((place) => path.startsWith(place))) return undefined;
    return `${path} uses ${specifier}, but it runs in browsers too. Take it through a port, with the adapter in src/adapters/node.`;
  }
  const name = packageOf(specifier);
  const places = packages[name];
  if (places === undefined) {
    return `${path} uses "${name}", which has no place yet. Ask whether it is needed; if so, name its one adapter in test/boundary/packages.ts.`;
  }
  if (places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place)))
    return undefined;
  return `${path} uses "${name}", but only ${places.join(' and ')} may. Use what is exported there.`;
}
