/** Endings that name this machine, its network, or nobody (RFC 6761, 6762, 8375, ICANN's .internal, and what routers give out). */
const privateEndings = [
  ...[
    'localhost',
    'local',
    'internal',
    'localdomain',
    'home',
    'lan',
    'corp',
    'intranet',
    'private',
    'home.arpa',
  ],
  ...['test', 'invalid', 'example', 'onion', 'alt', 'in-addr.arpa', 'ip6.arpa'],
];

/** Why a host name (lower case, as URL gives it) is not a public one; undefined where it may be. What it resolves to is judged later. */
export function privateName(host: string): string | undefined {
  const name = host.replace(/\.+$/u, '');
  if (name === '') return 'it names no host';
  if (!name.includes('.')) return 'a name of one word is one of the local network';
  const ending = privateEndings.find((each) => name === each || name.endsWith(`.${each}`));
  return ending === undefined ? undefined : `names in ".${ending}" are not public`;
}
