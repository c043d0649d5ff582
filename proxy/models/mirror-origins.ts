import { isLoopbackHost } from '../loopback-host.ts';

export type MirrorOrigins =
  | { readonly kind: 'origins'; readonly origins: readonly string[] }
  | { readonly kind: 'mistake'; readonly message: string };

/** Origins of the mirrors that the configuration names: https, or plain http where the mirror is on this machine. */
export function mirrorOrigins(addresses: readonly string[]): MirrorOrigins {
  const origins: string[] = [];
  for (const address of addresses) {
    const url = URL.canParse(address.trim()) ? new URL(address.trim()) : undefined;
    if (url === undefined || !/^https?:$/u.test(url.protocol))
      return mistake(address, 'it is no web address. Give one like https://mirror.example/hub.');
    if (url.protocol === 'http:' && !isLoopbackHost(url.host))
      return mistake(address, 'it is not encrypted. Use https; http is for this machine itself.');
    origins.push(url.origin);
  }
  return { kind: 'origins', origins };
}

function mistake(address: string, why: string): MirrorOrigins {
  return { kind: 'mistake', message: `Cannot use "${address}" as a mirror of models: ${why}` };
}
