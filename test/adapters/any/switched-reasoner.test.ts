import { expect, test } from 'vitest';
import { createSwitchedReasoner } from '../../../src/adapters/any/switched-reasoner.ts';
import type { Reasoner } from '../../../src/ports/reasoner.ts';

test('createSwitchedReasoner() gives each job to the engine that is switched on then', async () => {
  const asked: string[] = [];
  const named = (id: string): Reasoner => ({
    id,
    run: async () => {
      asked.push(id);
      return { kind: 'engine-lost', message: id };
    },
  });
  let isOn = false;
  const engine = createSwitchedReasoner({
    id: 'reader',
    on: named('on'),
    off: named('off'),
    isOn: () => isOn,
  });
  const job = { kind: 'decompose', question: 'Who?' } as const;
  await engine.run<'decompose'>(job, new AbortController().signal);
  isOn = true;
  await engine.run<'decompose'>(job, new AbortController().signal);
  expect([engine.id, ...asked]).toEqual(['reader', 'off', 'on']);
});
