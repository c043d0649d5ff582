import type { IncomingMessage } from 'node:http';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { modelRoutePath } from '../src/wire/model-route.ts';
import { type AdmissionOptions, admissionProblem } from './api/admission.ts';
import type { ClientLimits } from './api/client-limits.ts';
import { refusal, refuse } from './api/refuse.ts';
import { type ModelRouteOptions, modelRoute } from './models/model-route.ts';
import { securityHeaders } from './security-headers.ts';
import { staticFile } from './static-file.ts';

export type AppOptions = {
  /** Who may ask; this machine only where left out. */
  readonly admission?: AdmissionOptions;
  /** What answers under /api/. */
  readonly api?: Hono;
  readonly models?: ModelRouteOptions;
  readonly limits?: ClientLimits;
  /** Whether the server is ending: what runs ends, nothing new begins. */
  readonly isEnding?: () => boolean;
  readonly now?: () => number;
};

const closed: ModelRouteOptions = { mirrors: [], connect: { airGapped: true, connectMs: 10_000 } };
const thisMachine: AdmissionOptions = { host: '127.0.0.1', key: undefined, allowedHosts: [] };

/** The server without its socket. `root` is the folder of the built page. Without options it opens no connection to anybody. */
export function createApp(root: string, options: AppOptions = {}): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) context.res.headers.set(name, value);
  });
  app.onError((error, context) => {
    // Whoever asked has gone: there is nobody to answer, and nothing went wrong.
    if (context.req.raw.signal.aborted) return refuse(context, refusal('ending', 'Stopped.'));
    // Its message may hold what was asked: the place in our own code says enough.
    console.error(
      `Fault in ${context.req.method} ${context.req.path}: ${error.name} ${error.stack?.split('\n')[1]?.trim() ?? ''}`,
    );
    return refuse(
      context,
      refusal('fault', 'The server failed at this request; what it was doing is in its log.'),
    );
  });
  app.use(admission(options.admission ?? thisMachine));
  app.use(compress());
  app.use('/api/*', limited(options));
  app.route(`/${modelRoutePath}`, modelRoute(options.models ?? closed));
  if (options.api !== undefined) app.route('/api', options.api);
  app.all('/api/*', (context) =>
    refuse(context, refusal('not-found', `There is no ${context.req.method} ${context.req.path}.`)),
  );
  app.get('*', async (context) => {
    const path = new URL(context.req.url).pathname;
    const file = await staticFile(root, path, context.req.raw.signal);
    if (file === undefined) return context.text('Not found', 404);
    const cache = file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache';
    return context.body(file.bytes, 200, { 'Content-Type': file.type, 'Cache-Control': cache });
  });
  app.all('*', (context) => context.text('Only GET and HEAD', 405, { Allow: 'GET, HEAD' }));
  return app;
}

function admission(options: AdmissionOptions): MiddlewareHandler {
  return async (context, next) => {
    const { path, method } = context.req;
    const problem = admissionProblem({ path, method, header: (name) => context.req.header(name) }, options);
    return problem === undefined ? next() : refuse(context, problem);
  };
}

function limited({ limits, isEnding, now = Date.now }: AppOptions): MiddlewareHandler {
  return async (context, next) => {
    if (isEnding?.() === true) return refuse(context, refusal('ending', 'The server is ending.', 5000));
    const entry = limits?.enter(clientOf(context), now());
    if (entry?.kind === 'out') return refuse(context, refusal('too-many', entry.message, entry.retryAfterMs));
    try {
      return await next();
    } finally {
      entry?.leave();
    }
  };
}

/** The other end of the connection. What a header says of it, anybody can write. */
function clientOf(context: Context): string {
  // Filled by the Node server; tests call the app without one.
  const { incoming } = (context.env ?? {}) as { readonly incoming?: IncomingMessage };
  return incoming?.socket.remoteAddress ?? 'unknown';
}
