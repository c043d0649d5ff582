import { expect, test } from 'vitest';
import type { RunEvent } from '../../src/core/event.ts';
import { runId } from '../../src/core/ids.ts';
import { mostEvents, readRunJsonl, writeRunJsonl } from '../../src/wire/run-jsonl.ts';
import { sampleEvents, startedEvent } from '../kit/sample-events.ts';

const run = runId('run-1');
const header = '{"format":"reroute-run","version":1,"runId":"run-1"}';
const started = JSON.stringify(startedEvent('Who?'));

/** Numbers 0-1 from a seed (mulberry32): the same runs every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pieces = [
  '\n',
  '\r\n',
  '\u2028',
  '"',
  '\\',
  '\u0000',
  '<script>',
  '🚢',
  '\ud800',
  'é',
  '漢',
  ' ',
  'Who?',
];

function randomRun(seed: number): readonly RunEvent[] {
  const next = seeded(seed);
  const text = Array.from({ length: 12 }, () => pieces[Math.floor(next() * pieces.length)]).join('');
  const rest = sampleEvents.slice(1).filter(() => next() < 0.5);
  return [startedEvent(text, Math.floor(next() * 1e12)), ...rest.toSorted(() => next() - 0.5)];
}

test('readRunJsonl() brings back whatever writeRunJsonl() wrote', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const events = randomRun(seed);
    expect(readRunJsonl(writeRunJsonl(run, events)), `seed ${seed}`).toEqual({
      kind: 'run',
      runId: run,
      events,
    });
  }
});

test('readRunJsonl() reads a file with a byte order mark, Windows line ends and blank lines', () => {
  const file = `\ufeff${header}\r\n\r\n${started}\r\n`;
  expect(readRunJsonl(file)).toEqual({ kind: 'run', runId: run, events: [startedEvent('Who?')] });
});

test('readRunJsonl() brings older events up to date', () => {
  const { version: _version, ...old } = startedEvent('Old?');
  const file = `${header}\n${JSON.stringify(old)}\n`;
  expect(readRunJsonl(file)).toMatchObject({ kind: 'run', events: [{ version: 1, question: 'Old?' }] });
});

test.for([
  ['', 'line 1: the file is empty'],
  ['hello', 'line 1: it is not JSON'],
  ['{"a":1}', 'line 1: it is not the header'],
  ['{"format":"reroute-run","version":2,"runId":"r"}', 'line 1: the file is of version 2'],
  [header, 'line 2: the file has a header and no events'],
  [`${header}\n${started}\n{"version":`, 'line 3: it is not JSON'],
  [`${header}\n${started}\n{"version":1,"at":"noon","type":"run-stopped"}`, 'line 3: "at"'],
  [`${header}\n${started}\n{"version":9,"at":1,"type":"run-stopped"}`, 'line 3: it is of version 9'],
  [`${header}\n{"version":1,"at":1,"type":"run-stopped"}`, 'line 2: a run begins with "run-started"'],
  [`${header}\n${started}\n${started}`, 'line 3: a run begins once'],
] as const)('readRunJsonl() of %j names the line and the reason', ([file, why]) => {
  expect(readRunJsonl(file)).toEqual({ kind: 'invalid', message: expect.stringContaining(why) });
});

test('readRunJsonl() refuses more events than a run can have', () => {
  const stop = '{"version":1,"at":1,"type":"run-stopped"}\n';
  const file = `${header}\n${started}\n${stop.repeat(mostEvents)}`;
  expect(readRunJsonl(file)).toEqual({
    kind: 'invalid',
    message: expect.stringContaining(`more than ${mostEvents} events`),
  });
});
