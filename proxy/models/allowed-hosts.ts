import type { Reach } from '../guard/check-url.ts';

/** Where models are published. Only https. */
const hubs: readonly string[] = ['huggingface.co', 'raw.githubusercontent.com'];
/** Where those hubs keep the bytes: they redirect there, nobody asks for it directly. */
const stores = /^(?:[a-z0-9-]+\.)*(?:huggingface\.co|hf\.co)$/u;

/** How far a request for a model's file may reach, or undefined where its address is on no list. Mirrors are origins: 'https://host:port'. */
export function modelReach(
  url: URL,
  { mirrors, isRedirect }: { readonly mirrors: readonly string[]; readonly isRedirect: boolean },
): Reach | undefined {
  if (mirrors.includes(url.origin)) return { kind: 'origin', origin: url.origin };
  if (url.protocol !== 'https:' || url.port !== '') return undefined;
  const isListed = hubs.includes(url.hostname) || (isRedirect && stores.test(url.hostname));
  return isListed ? { kind: 'public', ports: [443] } : undefined;
}
