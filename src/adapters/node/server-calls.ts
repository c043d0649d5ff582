import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { DoorAnswer, DoorCall, DoorCaller } from '../any/proxy-door.ts';

/** More than any reply of our server has: what is larger comes from somebody else. */
const mostBytes = 50_000_000;

/** Asks Reroute's server from Node. It keeps no ledger: the log of a run has its queries. */
export function createServerCalls(): DoorCaller {
  return { request: (call, signal) => ask(call, signal) };
}

function ask(call: DoorCall, signal: AbortSignal): Promise<DoorAnswer> {
  signal.throwIfAborted();
  const { url, method = 'GET', headers, body } = call;
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      if (signal.aborted) reject(signal.reason);
      else resolve({ kind: 'failed', message: `Cannot ask "${url.origin}": ${error.message}` });
    };
    const make = url.protocol === 'https:' ? requestHttps : requestHttp;
    const request = make(url, { method, headers, signal }, (response) => {
      const chunks: Buffer[] = [];
      let received = 0;
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        received += chunk.length;
        if (received > mostBytes) response.destroy(new Error('its answer has no end'));
      });
      response.on('error', fail);
      response.on('end', () =>
        resolve({ kind: 'received', bytes: new Uint8Array(Buffer.concat(chunks)), refuse: () => {} }),
      );
    });
    request.on('error', fail);
    request.end(body);
  });
}
