import * as v from 'valibot';

const httpUrl = v.pipe(
  v.string('Expected a web address in quotes'),
  v.check(
    (text) => /^https?:\/\/[^\s@/?#]+(?:[/?#]\S*)?$/iu.test(text),
    'Expected an http or https address without a user name',
  ),
);
const whole = (least: number, most: number) =>
  v.pipe(
    v.number(`Expected a whole number from ${least} to ${most}`),
    v.check(
      (value) => Number.isInteger(value) && value >= least && value <= most,
      `Expected a whole number from ${least} to ${most}`,
    ),
  );
const words = v.pipe(v.string(), v.minLength(1, 'Expected some text'), v.maxLength(200));
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,40}$/u, 'Expected small letters, digits and hyphens'),
);
const ms = whole(100, 600_000);
/** That the web's pages are served on. */
export const pagePorts: readonly number[] = [80, 443, 8080, 8443];

const common = {
  id: v.optional(id),
  /** As people see it. */
  name: v.optional(words),
  /** For one search, with its retries. */
  timeMs: v.optional(ms, 10_000),
};

const searxng = v.strictObject({
  ...common,
  kind: v.literal('searxng'),
  url: httpUrl,
  /** SearXNG's own lists, comma separated; its defaults where left out. */
  engines: v.optional(words),
  categories: v.optional(words),
  language: v.optional(words),
});

const mediawiki = v.strictObject({
  ...common,
  kind: v.literal('mediawiki'),
  /** Its api.php. */
  url: v.optional(httpUrl, 'https://en.wikipedia.org/w/api.php'),
});

const kiwix = v.strictObject({
  ...common,
  kind: v.literal('kiwix'),
  url: httpUrl,
  /** The ZIM file to search, as its address shows it ('wikipedia_en_all'); all of the server's where left out. */
  book: v.optional(words),
});

const opensearch = v.strictObject({
  ...common,
  kind: v.literal('opensearch'),
  url: httpUrl,
  index: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9][a-z0-9._-]*$/u, 'Expected a name of an index, in small letters'),
  ),
  username: v.optional(words),
  password: v.optional(words),
  /** The embedding model deployed in the cluster, for hybrid search; words alone where left out. */
  modelId: v.optional(words),
});

const sourceConfig = v.variant('kind', [searxng, mediawiki, kiwix, opensearch]);
export type SourceConfig = v.InferOutput<typeof sourceConfig>;

/** reroute.config.json. Each field has a default; one that is not known is a mistake. docs: proxy/README.md. */
export const proxyConfig = v.strictObject({
  /** An editor's hint; not used. */
  $schema: v.optional(v.string()),
  host: v.optional(words, '127.0.0.1'),
  port: v.optional(whole(0, 65_535), 5173),
  /** What others must know; wanted where `host` is not loopback. */
  key: v.optional(v.pipe(v.string(), v.minLength(16, 'Expected at least 16 characters'))),
  /** Further names that the server is reached by, with port where it is not the usual one: 'reroute.example:8443'. */
  allowedHosts: v.optional(v.array(words), []),
  airGapped: v.optional(v.boolean(), false),
  logQueries: v.optional(v.boolean(), false),
  limits: v.optional(
    v.strictObject({
      requestsPerMinute: v.optional(whole(1, 1_000_000), 120),
      concurrentPerClient: v.optional(whole(1, 10_000), 8),
      concurrent: v.optional(whole(1, 10_000), 64),
    }),
    {},
  ),
  pages: v.optional(
    v.strictObject({
      timeMs: v.optional(ms, 20_000),
      sizeBytes: v.optional(whole(1000, 100_000_000), 10_000_000),
      ports: v.optional(v.array(whole(1, 65_535)), [...pagePorts]),
    }),
    {},
  ),
  /** Servers beside the public hubs that models may come from. */
  modelMirrors: v.optional(v.array(words), []),
  /** How long results and pages are kept in memory. */
  cacheMs: v.optional(whole(0, 86_400_000), 600_000),
  sources: v.optional(v.array(sourceConfig), []),
});

export type ProxyConfig = v.InferOutput<typeof proxyConfig>;
