export type Environment = Readonly<Record<string, string | undefined>>;

export type FromEnvironment =
  | {
      readonly kind: 'fields';
      readonly fields: { readonly sources: readonly object[] } & Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'mistake'; readonly message: string };

/** Fields of the configuration that the environment sets. Sources that it names stand beside those of the file. */
export function fromEnvironment(environment: Environment): FromEnvironment {
  const flags = [flag(environment, 'REROUTE_AIR_GAPPED'), flag(environment, 'REROUTE_LOG_QUERIES')];
  const wrong = flags.find((each) => typeof each === 'string');
  if (typeof wrong === 'string') return { kind: 'mistake', message: wrong };
  const [airGapped, logQueries] = flags;
  const {
    PORT: port,
    REROUTE_HOST: host,
    REROUTE_KEY: key,
    REROUTE_ALLOWED_HOSTS: hosts,
    REROUTE_MODEL_MIRRORS: mirrors,
  } = environment;
  const fields = {
    ...(set(port) ? { port: numberOr(port) } : {}),
    ...(set(host) ? { host } : {}),
    ...(set(key) ? { key } : {}),
    ...(set(hosts) ? { allowedHosts: listOf(hosts) } : {}),
    ...(set(mirrors) ? { modelMirrors: listOf(mirrors) } : {}),
    ...(airGapped === undefined ? {} : { airGapped }),
    ...(logQueries === undefined ? {} : { logQueries }),
    sources: sourcesOf(environment),
  };
  return { kind: 'fields', fields };
}

function sourcesOf(environment: Environment): readonly object[] {
  const {
    REROUTE_SEARXNG_URL: searxng,
    REROUTE_MEDIAWIKI_URL: mediawiki,
    REROUTE_KIWIX_URL: kiwix,
    REROUTE_KIWIX_BOOK: book,
    REROUTE_OPENSEARCH_URL: opensearch,
    REROUTE_OPENSEARCH_INDEX: index = 'reroute',
    REROUTE_OPENSEARCH_USERNAME: username,
    REROUTE_OPENSEARCH_PASSWORD: password,
  } = environment;
  return [
    ...(set(searxng) ? [{ kind: 'searxng', url: searxng }] : []),
    ...(set(mediawiki) ? [{ kind: 'mediawiki', url: mediawiki }] : []),
    ...(set(kiwix) ? [{ kind: 'kiwix', url: kiwix, ...(set(book) ? { book } : {}) }] : []),
    ...(set(opensearch)
      ? [
          {
            ...{ kind: 'opensearch', url: opensearch, index },
            ...(set(username) ? { username } : {}),
            ...(set(password) ? { password } : {}),
          },
        ]
      : []),
  ];
}

function listOf(text: string): readonly string[] {
  return text.split(',').flatMap((each) => each.trim() || []);
}

function set(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

function flag(environment: Environment, name: string): boolean | string | undefined {
  const text = environment[name];
  if (!set(text)) return undefined;
  if (/^(?:1|true|yes)$/iu.test(text)) return true;
  if (/^(?:0|false|no)$/iu.test(text)) return false;
  return `Cannot start with ${name}="${text}": give 1 or 0.`;
}

/** What is no number stays as it is, so that the message shows it. */
export function numberOr(text: string): number | string {
  return /^\d+$/u.test(text) ? Number(text) : text;
}
