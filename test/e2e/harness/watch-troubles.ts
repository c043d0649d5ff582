import type { BrowserContext } from 'playwright-core';

export type Watching = { readonly origin: string; readonly note: (trouble: string) => void };

/** Notes each request of pages, frames and workers to another origin, each refusal by the Content-Security-Policy, and each error that nobody caught. */
export function watchTroubles(context: BrowserContext, { origin, note }: Watching): void {
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin)
      note(`asked another origin: ${request.method()} ${url.href}`);
  });
  context.on('weberror', (error) => note(`threw: ${error.error().message}`));
  context.on('dialog', (dialog) => {
    note(`opened a dialogue: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('console', (message) => {
    const isRefusal = message.type() === 'error' && message.text().includes('Content Security Policy');
    if (isRefusal) note(`refused: ${message.text()}`);
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => note(`opened a socket: ${socket.url()}`));
    page.on('crash', () => note('the tab crashed'));
  });
}
