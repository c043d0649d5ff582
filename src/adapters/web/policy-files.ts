import type { Egress } from './egress.ts';

const reason = 'The trained policy that comes with this page';
const never = new AbortController().signal;

/** The weights of `learned` from beside the page, or why they cannot be had. `base` ends in '/'. */
export async function fetchPolicyFile({
  ledger,
  base,
}: {
  readonly ledger: Pick<Egress, 'request'>;
  readonly base: URL;
}): Promise<string | { readonly message: string }> {
  const reply = await ledger.request({ url: new URL('policy.json', base), reason }, never);
  if (reply.kind === 'failed') return { message: '“policy.json” could not be fetched' };
  if (reply.status !== 200) return { message: `“policy.json” is not there (status ${reply.status})` };
  return new TextDecoder().decode(reply.bytes);
}
