import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { modelRoutePath } from '../src/wire/model-route.ts';
import { isLoopbackHost } from './loopback-host.ts';
import { type ModelRouteOptions, modelRoute } from './models/model-route.ts';
import { securityHeaders } from './security-headers.ts';
import { staticFile } from './static-file.ts';

export type AppOptions = { readonly models: ModelRouteOptions };

const closed: AppOptions = { models: { mirrors: [], connect: { airGapped: true, connectMs: 10_000 } } };

/** The server without its socket. `root` is the folder of the built page. Without options it opens no connection to anybody. */
export function createApp(root: string, { models }: AppOptions = closed): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) context.res.headers.set(name, value);
  });
  app.use(async (context, next) => {
    const host = context.req.header('host');
    if (!isLoopbackHost(host)) return context.text('Refused: this server answers to localhost only.', 403);
    return next();
  });
  app.use(compress());
  app.route(`/${modelRoutePath}`, modelRoute(models));
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
