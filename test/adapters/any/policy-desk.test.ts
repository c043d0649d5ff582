import { describe, expect, test, vi } from 'vitest';
import { KeptPolicyDesk } from '../../../src/adapters/any/policy-desk.ts';
import { networkInputs } from '../../../src/core/policy/learned/inputs.ts';
import { newNetwork } from '../../../src/core/policy/training/new-network.ts';
import { Random } from '../../../src/core/world/random.ts';
import type { PolicyStore, PractisedPolicy } from '../../../src/ports/policy-desk.ts';
import { writePolicyFile } from '../../../src/wire/policy-file.ts';

const networkOf = (seed: number) => {
  const random = new Random(seed);
  const { state, way } = networkInputs;
  const shape = { stateInputs: state.length, wayInputs: way.length, hidden: [3] };
  return newNetwork(shape, () => random.next());
};

function memoryStore(kept?: PractisedPolicy): PolicyStore & { kept: PractisedPolicy | undefined } {
  const store: PolicyStore & { kept: PractisedPolicy | undefined } = {
    kept,
    load: async () => store.kept,
    save: async (policy) => {
      store.kept = policy;
      return true;
    },
    remove: async () => {
      store.kept = undefined;
    },
  };
  return store;
}

const shipped = async () => writePolicyFile(networkOf(1));

describe('KeptPolicyDesk', () => {
  test('loads the weights that came with the page, once, and names them by their hash', async () => {
    const asked = vi.fn(shipped);
    const desk = new KeptPolicyDesk({ shipped: asked, store: memoryStore() });
    expect(desk.current()).toEqual({ kind: 'idle' });
    const [status] = await Promise.all([desk.load(), desk.load()]);
    expect(status).toMatchObject({ kind: 'ready', practisedAt: undefined });
    expect(status.kind === 'ready' && status.weights).toMatch(/^[0-9a-f]{12}$/u);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(status.kind === 'ready' && desk.policy(status.weights)).toBeTypeOf('function');
  });

  test('says why weights cannot be used, and that the rules steer; the next time it tries again', async () => {
    const shippedThen = vi.fn<typeof shipped>().mockResolvedValueOnce('{').mockImplementation(shipped);
    const desk = new KeptPolicyDesk({ shipped: shippedThen, store: memoryStore() });
    expect(await desk.load()).toMatchObject({
      kind: 'unavailable',
      message: expect.stringMatching(/not JSON.*the rules steer/su),
    });
    expect(desk.network()).toBeUndefined();
    expect(await desk.load()).toMatchObject({ kind: 'ready' });
  });

  test('prefers weights that were practised here, and undo goes back to those of the page', async () => {
    const store = memoryStore();
    const desk = new KeptPolicyDesk({ shipped, store });
    const before = await desk.load();
    const after = await desk.practised(networkOf(2), 77);
    expect(after).toMatchObject({ kind: 'ready', practisedAt: 77 });
    expect(await new KeptPolicyDesk({ shipped, store }).load()).toEqual(after);
    expect(await desk.undo()).toEqual(before);
    expect(store.kept).toBeUndefined();
  });

  test('keeps weights that were in use for runs that go on with them, and knows no others', async () => {
    const desk = new KeptPolicyDesk({ shipped, store: memoryStore() });
    const before = await desk.load();
    const after = await desk.practised(networkOf(2), 77);
    if (before.kind !== 'ready' || after.kind !== 'ready') return expect.unreachable('both can be used');
    expect(after.weights).not.toBe(before.weights);
    for (const { weights } of [before, after]) expect(desk.policy(weights)).toBeDefined();
    expect(desk.policy('000000000000')).toBeUndefined();
  });

  test('loads weights for their undo alone only where some were practised here', async () => {
    const asked = vi.fn(shipped);
    expect(await new KeptPolicyDesk({ shipped: asked, store: memoryStore() }).loadPractised()).toEqual({
      kind: 'idle',
    });
    const store = memoryStore({ text: writePolicyFile(networkOf(2)), practisedAt: 5 });
    expect(await new KeptPolicyDesk({ shipped: asked, store }).loadPractised()).toMatchObject({
      practisedAt: 5,
    });
    expect(asked).not.toHaveBeenCalled();
  });

  test('passes over practised weights that are of no use any more', async () => {
    const store = memoryStore({ text: '{"version":0}', practisedAt: 5 });
    expect(await new KeptPolicyDesk({ shipped, store }).load()).toMatchObject({ practisedAt: undefined });
  });

  test('tells its watchers of each change', async () => {
    const desk = new KeptPolicyDesk({ shipped, store: memoryStore() });
    const kinds: string[] = [];
    desk.watch(() => kinds.push(desk.current().kind));
    await desk.load();
    expect(kinds).toEqual(['loading', 'ready']);
  });
});
