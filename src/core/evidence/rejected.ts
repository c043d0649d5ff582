import type { Finding } from '../answer.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { State } from '../state.ts';

const keys = new WeakMap<Finding, string>();

/** Which findings were rejected: told by what they say and quote, since a log that was stored and read again has other objects for the same finding. */
export function rejectedIn({ rejected }: State): (finding: Finding) => boolean {
  const all = new Set(rejected.map(({ finding }) => keyOf(finding)));
  return (finding) => all.size > 0 && all.has(keyOf(finding));
}

function keyOf(finding: Finding): string {
  const key = keys.get(finding) ?? canonicalJson(finding);
  keys.set(finding, key);
  return key;
}
