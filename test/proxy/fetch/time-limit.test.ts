import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { timeLimit } from '../../../proxy/fetch/time-limit.ts';

setFlagsFromString('--expose_gc');
const collectGarbage: () => void = runInNewContext('gc');

function aborted(signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve) =>
    signal.addEventListener('abort', () => resolve(signal.reason), { once: true }),
  );
}

describe('timeLimit()', () => {
  it('holds although memory is collected meanwhile', async () => {
    const reason = aborted(timeLimit(new AbortController().signal, 60).signal);
    await new Promise((resolve) => setImmediate(resolve));
    collectGarbage();
    await new Promise((resolve) => setImmediate(resolve));
    collectGarbage();
    expect(await reason).toMatchObject({ name: 'TimeoutError' });
  });

  it('hands on the reason of the other signal, also of one that was aborted before', async () => {
    const controller = new AbortController();
    const { signal } = timeLimit(controller.signal, 60_000);
    const reason = aborted(signal);
    controller.abort('stopped');
    expect(await reason).toBe('stopped');
    expect(timeLimit(controller.signal, 60_000).signal.reason).toBe('stopped');
  });

  it('is gone when it is ended', () => {
    const controller = new AbortController();
    const { signal, end } = timeLimit(controller.signal, 1);
    end();
    controller.abort();
    expect(signal.aborted).toBe(false);
  });
});
