import { expect, test, vi } from 'vitest';
import { newNetwork } from '../../../src/core/policy/training/new-network.ts';
import type { PolicyDesk, PolicyStatus } from '../../../src/ports/policy-desk.ts';
import type { Practice, PracticeReply } from '../../../src/ports/practice.ts';
import { PracticeDesk } from '../../../src/ui/runs/practice-desk.ts';

const network = newNetwork({ stateInputs: 1, wayInputs: 1, hidden: [] }, () => 0.5);
const ready: PolicyStatus = { kind: 'ready', weights: 'abc', practisedAt: undefined };
const reportOf = (gain: number): PracticeReply => ({
  kind: 'practised',
  report: {
    ...{ practised: 30, kept: 20, network, gain: { mean: gain, low: gain - 0.1, high: gain + 0.1 } },
    ...{ before: { right: 0.5, searches: 3 }, after: { right: 0.5 + gain, searches: 3 } },
  },
});

function deskWith(run: Practice['run'], status: PolicyStatus = ready) {
  const policy: PolicyDesk = {
    ...{ current: () => status, watch: () => () => {}, load: async () => status },
    loadPractised: async () => status,
    network: () => (status.kind === 'ready' ? network : undefined),
    practised: vi.fn(async () => status),
    undo: vi.fn(async () => status),
  };
  return { policy, desk: new PracticeDesk({ practice: { run }, policy, now: () => 5 }) };
}

test('PracticeDesk takes practised weights into use where they were better on the questions kept aside', async () => {
  const { desk, policy } = deskWith(async () => reportOf(0.1));
  await desk.begin();
  expect(desk.view.current()).toMatchObject({ kind: 'done', isKept: true });
  expect(policy.practised).toHaveBeenCalledWith(network, 5);
});

test('PracticeDesk changes nothing where there is no gain', async () => {
  const { desk, policy } = deskWith(async () => reportOf(0));
  await desk.begin();
  expect(desk.view.current()).toMatchObject({ kind: 'done', isKept: false });
  expect(policy.practised).not.toHaveBeenCalled();
});

test('PracticeDesk stops a practice, and changes nothing', async () => {
  const { desk, policy } = deskWith(
    (_network, _progress, signal) =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve({ kind: 'stopped' }))),
  );
  const begun = desk.begin();
  await vi.waitFor(() => expect(desk.view.current().kind).toBe('running'));
  await Promise.resolve();
  desk.stop();
  await begun;
  expect(desk.view.current()).toEqual({ kind: 'idle' });
  expect(policy.practised).not.toHaveBeenCalled();
});

test('PracticeDesk stays at the result when a message on how far it is comes late', async () => {
  const late: { progress?: Parameters<Practice['run']>[1] } = {};
  const { desk } = deskWith(async (_network, progress) => {
    late.progress = progress;
    return reportOf(0.1);
  });
  await desk.begin();
  late.progress?.({ phase: 'after', done: 19, of: 20 });
  expect(desk.view.current().kind).toBe('done');
});

test('PracticeDesk stops at once, whatever still goes on', async () => {
  const { desk, policy } = deskWith(() => new Promise(() => {}));
  void desk.begin();
  expect(desk.view.current().kind).toBe('running');
  desk.stop();
  expect(desk.view.current()).toEqual({ kind: 'idle' });
  expect(policy.practised).not.toHaveBeenCalled();
});

test('PracticeDesk says so where a practice ended that nobody stopped', async () => {
  const { desk } = deskWith(async () => ({ kind: 'stopped' }));
  await desk.begin();
  expect(desk.view.current()).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('by itself'),
  });
});

test('PracticeDesk says why it cannot practise', async () => {
  const message = 'Cannot use the trained policy: it is not JSON.';
  const { desk } = deskWith(async () => reportOf(1), { kind: 'unavailable', message });
  await desk.begin();
  expect(desk.view.current()).toEqual({ kind: 'failed', message });
});

test('PracticeDesk undoes what was practised', async () => {
  const { desk, policy } = deskWith(async () => reportOf(0.1));
  await desk.begin();
  await desk.undo();
  expect(policy.undo).toHaveBeenCalled();
  expect(desk.view.current()).toEqual({ kind: 'idle' });
});
