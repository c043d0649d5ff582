import type { ModelAddress } from './model-entry.ts';

export type AddressParts = {
  readonly scheme: 'https' | 'http';
  /** In small letters, with its port where one is given. */
  readonly host: string;
  /** Begins with '/'; with the query, if there is one. */
  readonly path: string;
};

const shape =
  /^(?<scheme>https?):\/\/(?<host>[a-z0-9.-]+(?::\d{1,5})?|\[[0-9a-f:]+\](?::\d{1,5})?)(?<path>\/[^\s#\\]*)?$/iu;
const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/u;

/** The parts of an address that a model may be had from; undefined where it is none (no name and password, no fragment). */
export function addressParts(text: string): AddressParts | undefined {
  const groups = shape.exec(text.trim())?.groups;
  if (groups === undefined) return undefined;
  const scheme = groups['scheme']?.toLowerCase() === 'https' ? 'https' : 'http';
  return { scheme, host: (groups['host'] ?? '').toLowerCase(), path: groups['path'] ?? '/' };
}

/** Why nothing can be fetched from an address, in words; undefined where it can. Plain http only from this machine itself. */
export function addressProblem(text: string): string | undefined {
  const parts = addressParts(text);
  if (parts === undefined)
    return `“${text.trim()}” is no address. It begins with https:// and has neither a password nor a “#” in it.`;
  if (parts.scheme === 'http' && !loopback.test(parts.host))
    return `“${text.trim()}” is not encrypted. Use https://; http:// only works for this machine itself.`;
  return undefined;
}

/** Whether an address is of this machine itself: asking it sends nothing out. */
export function isLoopbackAddress(text: string): boolean {
  const parts = addressParts(text);
  return parts !== undefined && loopback.test(parts.host);
}

/** Hosts whose paths a mirror repeats under its own address. */
const mirroredHosts: readonly string[] = ['huggingface.co', 'raw.githubusercontent.com'];

/** The same file at a mirror: 'https://huggingface.co/a/b' -> 'https://mirror.example/hub/a/b'. Addresses of other hosts stay. */
export function mirroredAddress(url: string, mirror: string): string {
  const parts = addressParts(url);
  if (parts === undefined || !mirroredHosts.includes(parts.host)) return url;
  return `${mirror.trim().replace(/\/+$/u, '')}${parts.path}`;
}

/**
 * Address of the folder of a model's weights, from what persons copy: 'https://hub/owner/model' means its main branch, as WebLLM reads it;
 * '…/resolve/branch' and any other folder stay. Ends in '/'.
 */
export function weightsFolder(text: string): string {
  const url = text.trim().replace(/\/+$/u, '');
  const parts = addressParts(url);
  if (parts?.host !== 'huggingface.co') return `${url}/`;
  const [owner, model, word, revision = 'main'] = parts.path.split('/').slice(1);
  if (word === undefined) return `https://huggingface.co/${owner}/${model}/resolve/main/`;
  return word === 'tree' ? `https://huggingface.co/${owner}/${model}/resolve/${revision}/` : `${url}/`;
}

const splitName = /-(?<number>\d{5})-of-(?<of>\d{5})\.gguf$/iu;

/** All parts of a split GGUF file, from the address or name of any of them; the one itself where it is whole. */
export function splitParts(address: string): readonly string[] {
  const groups = splitName.exec(address)?.groups;
  const of = Number(groups?.['of'] ?? 1);
  if (groups === undefined || of < 1 || of > 999) return [address];
  const stem = address.replace(splitName, '');
  return Array.from(
    { length: of },
    (_, index) => `${stem}-${String(index + 1).padStart(5, '0')}-of-${groups['of']}.gguf`,
  );
}

/** The last part of an address, without its query: the name of the file. Hub addresses of pages ('/blob/') become those of files. */
export function fileAddress(text: string): ModelAddress {
  const url = text.trim().replace(/^(https:\/\/huggingface\.co\/[^/]+\/[^/]+)\/blob\//u, '$1/resolve/');
  const path = addressParts(url)?.path.split('?')[0] ?? '';
  return { path: path.slice(path.lastIndexOf('/') + 1), url, sizeBytes: undefined, sha256: undefined };
}
