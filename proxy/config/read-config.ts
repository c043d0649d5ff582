import { parseWire } from '../../src/wire/parse-wire.ts';
import { type ProxyConfig, proxyConfig } from '../../src/wire/proxy-config.ts';
import { isLoopbackAddress } from '../loopback-host.ts';
import { mirrorOrigins } from '../models/mirror-origins.ts';
import { type Environment, fromEnvironment, numberOr } from './from-environment.ts';
import { namedSources } from './named-sources.ts';

export type ConfigFile = { readonly path: string; readonly text: string };

export type Flags = {
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly airGapped?: boolean | undefined;
  readonly modelMirrors?: readonly string[] | undefined;
};

export type ReadConfig =
  | { readonly kind: 'config'; readonly config: ProxyConfig }
  | { readonly kind: 'mistake'; readonly message: string };

/** What the server is told: the file, then the environment, then flags; the later wins. */
export function readConfig(
  file: ConfigFile | undefined,
  { environment, flags }: { readonly environment: Environment; readonly flags: Flags },
): ReadConfig {
  const stored = file === undefined ? {} : parsedFile(file);
  if (stored === undefined || typeof stored === 'string')
    return mistake(file, stored ?? 'it is no JSON object');
  const told = fromEnvironment(environment);
  if (told.kind === 'mistake') return told;
  const { sources, ...others } = told.fields;
  const fromFile = 'sources' in stored && Array.isArray(stored.sources) ? stored.sources : undefined;
  const whole = {
    ...stored,
    ...others,
    ...(sources.length === 0 ? {} : { sources: [...(fromFile ?? []), ...sources] }),
    ...fromFlags(flags),
  };
  const parsed = parseWire(proxyConfig, whole);
  if (parsed.kind === 'invalid') return mistake(file, parsed.message);
  const named = namedSources(parsed.value.sources);
  if (typeof named === 'string') return mistake(file, named);
  const config = { ...parsed.value, sources: [...named] };
  const mirrors = mirrorOrigins(config.modelMirrors);
  const problem = mirrors.kind === 'mistake' ? mirrors.message : sharingProblem(config);
  return problem === undefined ? { kind: 'config', config } : mistake(file, problem);
}

function parsedFile({ text }: ConfigFile): object | string | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/u, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch (error) {
    return `it is no JSON (${error instanceof Error ? error.message : String(error)})`;
  }
}

function fromFlags({ port, host, airGapped, modelMirrors }: Flags): object {
  return {
    ...(port === undefined ? {} : { port: numberOr(port) }),
    ...(host === undefined ? {} : { host }),
    ...(airGapped === true ? { airGapped } : {}),
    ...(modelMirrors === undefined ? {} : { modelMirrors }),
  };
}

function sharingProblem({ host, key }: ProxyConfig): string | undefined {
  if (isLoopbackAddress(host) || key !== undefined) return undefined;
  return `host: "${host}" lets other machines in, and nothing asks them for a key. Set "key" (or REROUTE_KEY) to at least 16 characters that are hard to guess, or keep to 127.0.0.1`;
}

function mistake(file: ConfigFile | undefined, why: string): ReadConfig {
  const where =
    file === undefined ? 'the environment and flags' : `"${file.path}", the environment and flags`;
  return { kind: 'mistake', message: `Cannot start as ${where} say: ${why}.` };
}
