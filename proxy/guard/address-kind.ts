import { BlockList, isIPv6 } from 'node:net';
import ipaddr from 'ipaddr.js';

/** 'public', or what an address is instead: 'loopback', 'private', 'linkLocal', … (ipaddr.js's names), 'reserved', 'embedded'. */
export type AddressKind = string;

/**
 * IPv4 ranges that are not the public Internet (IANA's special-purpose registry), and addresses in public ranges at which clouds
 * answer their own machines.
 */
const special4: readonly (readonly [string, number])[] = [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
  ] as const),
  ...([
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
  ] as const),
  ...([
    ['192.31.196.0', 24],
    ['192.52.193.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
  ] as const),
  ...([
    ['192.175.48.0', 24],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
  ] as const),
  ...([
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
    ['168.63.129.16', 32],
  ] as const),
];

/** Within 2000::/3, the only part of IPv6 that is given out: ranges that are for protocols, examples, or tunnels to IPv4. */
const special6: readonly (readonly [string, number])[] = [
  ...([
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['2620:4f:8000::', 48],
    ['3fff::', 20],
  ] as const),
];

const refused4 = listOf(special4, 'ipv4');
const refused6 = listOf(special6, 'ipv6');
const given6 = listOf([['2000::', 3]], 'ipv6');
const metadata = new Set([
  'fd00:ec2::254',
  'fd20:ce::254',
  '100.100.100.200',
  '168.63.129.16',
  '192.0.0.192',
]);
const nat64 = listOf([['64:ff9b::', 96]], 'ipv6');

/**
 * What an address is. Two opinions must agree before it is public: ipaddr.js, and the tables above. An IPv6 address that carries an
 * IPv4 one (mapped, compatible, 6to4, Teredo, ISATAP, translated) is refused, but for the well-known NAT64 prefix with a public address in it:
 * on networks with IPv6 alone all names resolve to that.
 */
export function addressKind(address: string): AddressKind {
  if (!ipaddr.isValid(address) || address.includes('%')) return 'invalid';
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return kind4(address);
  return isIPv6(address) ? kind6(address) : 'invalid';
}

/** Where clouds hand their machines' own passwords out. Nothing that anybody would configure as a source. */
export function isMetadataAddress(address: string): boolean {
  return metadata.has(address) || addressKind(address) === 'linkLocal';
}

function kind4(address: string): AddressKind {
  const range = ipaddr.IPv4.parse(address).range();
  if (range !== 'unicast') return range;
  return refused4.check(address, 'ipv4') ? 'reserved' : 'public';
}

function kind6(address: string): AddressKind {
  const parsed = ipaddr.IPv6.parse(address);
  const inner = parsed.toByteArray().slice(12).join('.');
  if (nat64.check(address, 'ipv6')) return kind4(inner) === 'public' ? 'public' : 'embedded';
  const range = parsed.range();
  if (range !== 'unicast') return range;
  if (!given6.check(address, 'ipv6') || refused6.check(address, 'ipv6')) return 'reserved';
  const [, , , , fifth = 0, sixth = 0] = parsed.parts;
  const isIsatap = (fifth & 0xfdff) === 0 && sixth === 0x5efe;
  return isIsatap ? 'embedded' : 'public';
}

function listOf(ranges: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [start, bits] of ranges) list.addSubnet(start, bits, family);
  return list;
}
