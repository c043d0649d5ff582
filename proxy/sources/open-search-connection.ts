import type { ClientRequest, IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { type ClientOptions, Connection, errors } from '@opensearch-project/opensearch';
import type { FetchFailure } from '../fetch/fetch-failure.ts';
import { type ReadLimits, readAll } from '../fetch/read-all.ts';
import type { ConnectOptions } from '../guard/guarded-connect.ts';

/** What the client rejects with where nothing came back. */
export class OpenSearchUnreached extends errors.ConnectionError {
  readonly failure: FetchFailure;

  constructor(failure: FetchFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

type Built = {
  readonly path: string;
  readonly method?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};
type Callback = (error: Error | null, response: IncomingMessage | null) => void;

/** The client's connection, through the guard: the client opens none of its own. */
export function guardedConnection({
  limits,
  connect,
}: {
  readonly limits: ReadLimits;
  readonly connect: ConnectOptions;
}): NonNullable<ClientOptions['Connection']> {
  return class GuardedConnection extends Connection {
    override request(params: Parameters<Connection['request']>[0], callback: Callback): ClientRequest {
      const controller = new AbortController();
      // The client's own types call it Node's request arguments; its code puts the body and a full path there.
      const built = this.buildRequestObject(params) as unknown as Built;
      const { origin } = this.url;
      const request = {
        url: `${origin}${built.path}`,
        reach: { kind: 'origin', origin },
        method: methodOf(built.method),
        headers: built.headers,
        ...(built.body === undefined || built.body === '' ? {} : { body: built.body }),
      } as const;
      readAll(request, { limits, connect }, controller.signal).then(
        (reply) => {
          if (reply.kind !== 'received') return callback(new OpenSearchUnreached(reply), null);
          const headers = { ...reply.headers, 'content-encoding': undefined };
          const stream = Object.assign(Readable.from([Buffer.from(reply.bytes)]), {
            statusCode: reply.status,
            headers,
          });
          // All that the client uses of a response: a stream with a status and headers.
          return callback(null, stream as unknown as IncomingMessage);
        },
        () => callback(new errors.RequestAbortedError('Request aborted'), null),
      );
      // All that the client uses of a request.
      return { abort: () => controller.abort() } as unknown as ClientRequest;
    }
  };
}

function methodOf(text = 'GET'): 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' {
  return text === 'HEAD' || text === 'POST' || text === 'PUT' || text === 'DELETE' ? text : 'GET';
}
