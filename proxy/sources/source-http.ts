import type { SourceTrouble } from '../../src/wire/proxy-search.ts';
import type { FetchFailure } from '../fetch/fetch-failure.ts';
import { headerOf } from '../fetch/open-url.ts';
import { type ReadLimits, type Received, readAll, statusFailure } from '../fetch/read-all.ts';
import type { ConnectOptions } from '../guard/guarded-connect.ts';
import { blocked } from './remote-source.ts';

export type SourceHttpOptions = {
  /** As in the configuration: other hosts and ports are not gone to, nor redirected to. */
  readonly url: string;
  readonly name: string;
  readonly limits: ReadLimits;
  readonly connect: ConnectOptions;
};

export type SourceAnswer = { readonly kind: 'answer'; readonly value: unknown };
export type SourceText = { readonly kind: 'answer'; readonly value: string; readonly type: string };

const doorKeeper =
  /captcha|unusual traffic|are you (?:a )?(?:human|robot)|verify you are|too many requests|rate limit|just a moment|access denied/iu;

/** Asks a configured source. What goes wrong is one of the three troubles; nothing is thrown but the signal's reason. */
export class SourceHttp {
  readonly base: URL;
  readonly #options: SourceHttpOptions;

  constructor(options: SourceHttpOptions) {
    this.base = new URL(options.url);
    this.#options = options;
  }

  /** An address under the configured one, which is taken for a folder. */
  at(path: string): URL {
    const { href } = this.base;
    return new URL(path, href.endsWith('/') ? href : `${href}/`);
  }

  async json(url: URL, signal: AbortSignal): Promise<SourceAnswer | SourceTrouble> {
    const reply = await this.text(url, { accept: 'application/json' }, signal);
    if (reply.kind !== 'answer') return reply;
    try {
      const value: unknown = JSON.parse(reply.value);
      return { kind: 'answer', value };
    } catch {
      return this.#noJson(reply);
    }
  }

  async text(
    url: URL,
    { accept }: { readonly accept: string },
    signal: AbortSignal,
  ): Promise<SourceText | SourceTrouble> {
    const { limits, connect } = this.#options;
    const request = {
      url: url.href,
      reach: { kind: 'origin', origin: this.base.origin },
      headers: { accept },
    } as const;
    const reply = await readAll(request, { limits, connect }, signal);
    if (reply.kind !== 'received') return this.trouble(reply);
    const failure = statusFailure(reply);
    const value = new TextDecoder().decode(reply.bytes);
    if (failure !== undefined) return this.trouble(failure, value);
    return { kind: 'answer', value, type: contentType(reply) };
  }

  /** A failure as a trouble. `body` is what came with it: some door keepers answer with another status than their own. */
  trouble(failure: FetchFailure, body = ''): SourceTrouble {
    const { name } = this.#options;
    if (failure.kind === 'status') return this.#statusTrouble(failure, body);
    const isSlow = failure.kind === 'timeout' || failure.kind === 'too-slow';
    return {
      kind: isSlow ? 'slow' : 'down',
      message: `Cannot search ${name}: ${lowerFirst(failure.message)}`,
    };
  }

  #statusTrouble(
    { status, retryAfterMs }: Extract<FetchFailure, { kind: 'status' }>,
    body: string,
  ): SourceTrouble {
    const { name } = this.#options;
    if (status === 429)
      return blocked(`${name} has had too many requests from here (status 429).`, retryAfterMs);
    if (doorKeeper.test(body.slice(0, 20_000))) {
      return blocked(`${name} turns us away: it wants to see a human (status ${status}).`, retryAfterMs);
    }
    if (status === 503 && retryAfterMs !== undefined)
      return blocked(`${name} is busy (status 503).`, retryAfterMs);
    if (status === 401 || status === 403) {
      return blocked(
        `${name} does not let us in (status ${status}). Check its settings, and the user name and password in the configuration.`,
      );
    }
    const isSlow = status === 408 || status === 504;
    return {
      kind: isSlow ? 'slow' : 'down',
      message: `Cannot search ${name}: it answered with status ${status}.`,
    };
  }

  #noJson({ value, type }: SourceText): SourceTrouble {
    const { name } = this.#options;
    if (doorKeeper.test(value.slice(0, 20_000)))
      return blocked(`${name} turns us away: it wants to see a human.`);
    const what = type.includes('html') || /^\s*</u.test(value) ? 'a web page instead of JSON' : 'broken JSON';
    return {
      kind: 'down',
      message: `Cannot search ${name}: it answered with ${what}. Check its address in the configuration.`,
    };
  }
}

function contentType(reply: Received): string {
  return headerOf(reply.headers, 'content-type')?.toLowerCase() ?? '';
}

/** An answer of a form that was not expected. */
export function oddAnswer(name: string, why: string): SourceTrouble {
  return {
    kind: 'down',
    message: `Cannot search ${name}: its answer has another form than expected (${why}). Check its address and version.`,
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
