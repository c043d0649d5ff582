import { md5 } from '../../../core/md5.ts';
import { filesAddress } from './model-address.ts';
import type { ModelFolder } from './model-folder.ts';

/** A file of the model that is not what its list says. `message` says what to do. */
export class ModelFileError extends Error {
  override readonly name = 'ModelFileError';
}

const types: Readonly<Record<string, string>> = {
  json: 'application/json',
  wasm: 'application/wasm',
  bin: 'application/octet-stream',
};

/**
 * What the library reaches instead of the network and the browser's cache: the files of the model in hand, and nothing else. Nothing
 * is stored a second time.
 */
export class ModelDoor {
  #folder: ModelFolder | undefined;
  readonly #refused: string[] = [];

  /** From now on these files are what there is; undefined: nothing is. */
  open(folder: ModelFolder | undefined): void {
    this.#folder = folder;
  }

  /** Addresses that were asked for and are none of the model's. */
  get refused(): readonly string[] {
    return this.#refused;
  }

  /** Answers as a server would that has only this model; rejects as the browser does where there is no such server. */
  async fetch(request: Request): Promise<Response> {
    const file = this.#find(request.url);
    if (file === undefined) {
      this.#refused.push(request.url);
      throw new TypeError(
        `Failed to fetch ${request.url}: only the files of the loaded model can be reached.`,
      );
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 });
    return answer(request, file.blob, (bytes) => this.#check(file.name, bytes));
  }

  /** A CacheStorage in which every file of the model lies already. */
  caches(): Pick<CacheStorage, 'open'> {
    const match = async (request: RequestInfo | URL) => {
      const asked = new Request(request);
      return this.#find(asked.url) === undefined ? undefined : this.fetch(asked);
    };
    const missing = async (request: RequestInfo | URL) => void (await this.fetch(new Request(request)));
    const keys = async () =>
      [...(this.#folder?.files.keys() ?? [])].map((name) => new Request(filesAddress + name));
    const cache = { match, add: missing, keys, put: async () => {}, delete: async () => false };
    // The library uses these five of a Cache's methods, and no other.
    return { open: async () => cache as unknown as Cache };
  }

  #find(url: string): { readonly name: string; readonly blob: Blob } | undefined {
    if (!url.startsWith(filesAddress)) return undefined;
    const name = decodeURIComponent(url.slice(filesAddress.length));
    const blob = this.#folder?.files.get(name);
    return blob === undefined ? undefined : { name, blob };
  }

  /** Weights are held against the sum in their list: the library does not, and would write nonsense. */
  #check(name: string, bytes: Uint8Array<ArrayBuffer>): void {
    const sum = this.#folder?.shards.get(name)?.md5sum;
    if (sum === undefined || md5(bytes) === sum.toLowerCase()) return;
    throw new ModelFileError(
      `"${name}" was altered or damaged: it is not the file that the model's list names. Get that file anew.`,
    );
  }
}

type Check = (bytes: Uint8Array<ArrayBuffer>) => void;

function answer(request: Request, blob: Blob, check: Check): Response {
  const type = types[request.url.slice(request.url.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  const headers = { 'Content-Type': type, 'Accept-Ranges': 'bytes' };
  const asked = request.headers.get('Range');
  const range = asked === null ? undefined : rangeOf(asked, blob.size);
  if (range === 'bad')
    return new Response(null, {
      status: 416,
      headers: { ...headers, 'Content-Range': `bytes */${blob.size}` },
    });
  const part = range === undefined ? blob : blob.slice(range.start, range.end + 1);
  const body = request.method === 'HEAD' ? null : range === undefined ? wholeFile(blob, check) : part;
  const length = { 'Content-Length': String(part.size) };
  if (range === undefined) return new Response(body, { status: 200, headers: { ...headers, ...length } });
  const place = { 'Content-Range': `bytes ${range.start}-${range.end}/${blob.size}` };
  return new Response(body, { status: 206, headers: { ...headers, ...length, ...place } });
}

/** Read and checked only when the body is taken: the library asks for each file twice, and lets the first answer go. */
function wholeFile(blob: Blob, check: Check): ReadableStream<Uint8Array<ArrayBuffer>> {
  const read = async (controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>) => {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    check(bytes);
    controller.enqueue(bytes);
    controller.close();
  };
  return new ReadableStream({ pull: read }, { highWaterMark: 0 });
}

/** One range of bytes (RFC 9110, 14.2); undefined where the header asks for something else, which may be ignored. */
function rangeOf(
  header: string,
  size: number,
): { readonly start: number; readonly end: number } | 'bad' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/u.exec(header.trim());
  if (match === null) return undefined;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start > end || start >= size ? 'bad' : { start, end };
}
