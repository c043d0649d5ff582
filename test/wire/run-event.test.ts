import type { InferOutput } from 'valibot';
import { expect, expectTypeOf, test } from 'vitest';
import type { Effect } from '../../src/core/effect.ts';
import type { RunEvent } from '../../src/core/event.ts';
import type { effectSchema } from '../../src/wire/effect-schema.ts';
import { readRunEvent } from '../../src/wire/read-run-event.ts';
import type { runEventSchema } from '../../src/wire/run-event.ts';
import { sampleEvents } from '../kit/sample-events.ts';

type Primitive = string | number | boolean | undefined;
type Frozen<T> = T extends Primitive ? T : { readonly [K in keyof T]: Frozen<T[K]> };

test("the parser's inferred types and core's types take each other's place", () => {
  expectTypeOf<Frozen<InferOutput<typeof runEventSchema>>>().toExtend<RunEvent>();
  expectTypeOf<RunEvent>().toExtend<Frozen<InferOutput<typeof runEventSchema>>>();
  expectTypeOf<Frozen<InferOutput<typeof effectSchema>>>().toExtend<Effect>();
  expectTypeOf<Effect>().toExtend<Frozen<InferOutput<typeof effectSchema>>>();
});

test.for(sampleEvents.map((event, index) => [`${index} ${event.type}`, event] as const))(
  'readRunEvent() brings back event %s after JSON left out what is undefined',
  ([, event]) => {
    expect(readRunEvent(JSON.parse(JSON.stringify(event)))).toEqual({ kind: 'read', event });
  },
);

test('readRunEvent() reads an unanswered need of a log from before what came near was told', () => {
  const event = sampleEvents.find(({ type }) => type === 'need-unanswered');
  const { nearest, ...older } = JSON.parse(JSON.stringify(event));
  expect(nearest).toHaveLength(1);
  expect(readRunEvent(older)).toEqual({ kind: 'read', event: older });
});

/** Every way to take one key out of a record, at any depth. */
function* withoutOneKey(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    const rest = Array.isArray(value) ? [...value] : { ...value };
    if (!Array.isArray(rest)) {
      Reflect.deleteProperty(rest, key);
      yield rest;
    }
    for (const smaller of withoutOneKey(part)) {
      const copy = Array.isArray(value) ? [...value] : { ...value };
      Reflect.set(copy, key, smaller);
      yield copy;
    }
  }
}

test('readRunEvent() takes a damaged record for unreadable or for what is left, and never throws', () => {
  let unreadable = 0;
  for (const event of sampleEvents) {
    for (const damaged of withoutOneKey(JSON.parse(JSON.stringify(event)))) {
      const read = readRunEvent(damaged);
      if (read.kind === 'unreadable') unreadable++;
    }
  }
  expect(unreadable).toBeGreaterThan(200);
});

test.for([null, 7, 'text', [], {}, { version: 1 }, { version: 1, at: 0, type: 'run-danced' }])(
  'readRunEvent() takes %j for unreadable',
  (record) => {
    expect(readRunEvent(record)).toMatchObject({ kind: 'unreadable', message: expect.stringMatching(/./u) });
  },
);
