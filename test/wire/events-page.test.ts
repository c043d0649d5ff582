import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { effectSchema } from '../../src/wire/effect-schema.ts';
import { readRunEvent } from '../../src/wire/read-run-event.ts';
import { runEventSchema } from '../../src/wire/run-event.ts';

const page = readFileSync(new URL('../../docs/events.md', import.meta.url), 'utf8');
const [eventPart = '', effectPart = ''] = page.split('\n## Effects\n');
const eventTypes = runEventSchema.options.map((option) => option.entries.type.literal);
const effectTypes = effectSchema.options.map((option) => option.entries.type.literal);

/** The text under a heading of the third level. */
function entry(part: string, type: string): string {
  return part.split(`\n### ${type}\n`)[1]?.split('\n### ')[0] ?? '';
}

function example(text: string): unknown {
  return JSON.parse(/```json\n([\s\S]*?)\n```/u.exec(text)?.[1] ?? 'null');
}

test.for(eventTypes)('docs/events.md tells of the event %s, with an example that parses', (type) => {
  const text = entry(eventPart, type);
  expect(readRunEvent(example(text))).toMatchObject({ kind: 'read', event: { type } });
});

test.for(effectTypes)('docs/events.md tells of the effect %s, with an example that parses', (type) => {
  const text = entry(effectPart, type);
  expect(v.parse(effectSchema, example(text))).toMatchObject({ type });
});

test.for(runEventSchema.options.map((option) => [option.entries.type.literal, option] as const))(
  'docs/events.md names every field of %s',
  ([type, option]) => {
    const common = new Set(['version', 'at', 'type', 'step', 'durationMs', 'generation']);
    const own = Object.keys(option.entries).filter((key) => !common.has(key));
    for (const key of own) expect(entry(eventPart, type)).toMatch(new RegExp(`- \`${key}[.\`]`, 'u'));
  },
);

test.for(effectSchema.options.map((option) => [option.entries.type.literal, option] as const))(
  'docs/events.md names every field of the effect %s',
  ([type, option]) => {
    const own = Object.keys(option.entries).filter((key) => key !== 'type');
    for (const key of own) expect(entry(effectPart, type)).toMatch(new RegExp(`- \`${key}[.\`]`, 'u'));
  },
);

test('docs/events.md tells of no event or effect that does not exist', () => {
  const headings = (part: string) => [...part.matchAll(/^### (.*)$/gmu)].map(([, name]) => name);
  expect(headings(eventPart).toSorted()).toEqual(eventTypes.toSorted());
  expect(headings(effectPart).toSorted()).toEqual(effectTypes.toSorted());
});
