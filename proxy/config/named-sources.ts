import type { SourceConfig } from '../../src/wire/proxy-config.ts';
import { isMetadataAddress } from '../guard/address-kind.ts';
import { literalAddress } from '../guard/check-url.ts';

/** A source with its id and its name for people. */
export type NamedSource = SourceConfig & { readonly id: string; readonly name: string };

/** Every source with an id and a name; or, as text, what is wrong: two of one id, an address of a cloud's own service. */
export function namedSources(sources: readonly SourceConfig[]): readonly NamedSource[] | string {
  const named = sources.map((source) => ({
    ...source,
    id: source.id ?? source.kind,
    name: source.name ?? nameOf(source),
  }));
  const twice = named.findIndex(({ id }, index) => named.findIndex((other) => other.id === id) < index);
  if (twice >= 0) {
    return `sources.${twice}.id: "${named[twice]?.id}" is the id of another source; give each its own "id"`;
  }
  const wrong = named.findIndex(({ url }) => !URL.canParse(url) || isMetadata(new URL(url)));
  return wrong < 0
    ? named
    : `sources.${wrong}.url: "${named[wrong]?.url}" is no address that a source can be at`;
}

function nameOf(source: SourceConfig): string {
  switch (source.kind) {
    case 'searxng':
      return 'The web (SearXNG)';
    case 'mediawiki':
      return /(?:^|\.)wikipedia\.org$/u.test(hostOf(source.url))
        ? 'Wikipedia'
        : `Wiki at ${hostOf(source.url)}`;
    case 'kiwix':
      return source.book === undefined ? 'Kiwix' : `Kiwix: ${source.book}`;
    case 'opensearch':
      return `OpenSearch: ${source.index}`;
    default:
      return source satisfies never;
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}

/** Where clouds hand their machines' passwords out: never a source, whoever configured it. */
function isMetadata({ hostname }: URL): boolean {
  const address = literalAddress(hostname);
  if (address === undefined) return /(?:^|\.)metadata(?:\.google\.internal)?\.?$/u.test(hostname);
  return isMetadataAddress(address);
}
