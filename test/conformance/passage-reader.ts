import { describe, expect, test } from 'vitest';
import type { Passage } from '../../src/core/passage.ts';
import type { PassageReader, PassageReading, ReadingRequest } from '../../src/ports/passage-reader.ts';
import { passage } from '../kit/passages.ts';

const { signal } = new AbortController();
const question = 'When was the Merrow built?';
const asking = (...passages: readonly Passage[]): ReadingRequest => ({ question, evidence: [], passages });
const year = passage('Merrow', 'The brig was built in 1871 at Tolve.');
const none = passage('Osprey', 'The sloop was lost at sea.');

async function read(
  reader: PassageReader,
  request: ReadingRequest,
  progress?: (position: number, reading: PassageReading) => void,
) {
  const reply = await reader.read(request, signal, progress);
  if (reply.kind !== 'read') throw new Error(reply.message);
  return reply.readings;
}

/** What every PassageReader does. `open` gives one with the model of `test/kit/reader-model`, which takes numbers for answers. */
export function conformPassageReader(name: string, open: () => Promise<PassageReader>): void {
  describe(`PassageReader: ${name}`, () => {
    answering(open);
    covering(open);
    stopping(open);
  });
}

function answering(open: () => Promise<PassageReader>): void {
  test('gives one reading for each passage, in order, with probabilities', async () => {
    const readings = await read(await open(), asking(none, year, none));
    expect(readings.map(({ relevance }) => relevance > 0.5)).toEqual([false, true, false]);
    for (const { relevance, kinds, spans } of readings) {
      for (const p of [relevance, ...Object.values(kinds), ...spans.map((span) => span.probability)]) {
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1.000_001);
      }
      expect(kinds.span + kinds.yes + kinds.no + kinds.none).toBeCloseTo(1);
    }
  });

  test('the best span is a slice of the passage that answers', async () => {
    const [reading] = await read(await open(), asking(year));
    const [span] = reading?.spans ?? [];
    expect(year.text.slice(span?.start, span?.end)).toBe('1871');
  });

  test('tells of each passage once as it is read, with the reading that it returns', async () => {
    const told = new Map<number, PassageReading>();
    const many = Array.from({ length: 11 }, (_, index) =>
      passage(`P${index}`, `Ship ${index} of 18${index}.`),
    );
    const readings = await read(await open(), asking(...many), (position, reading) => {
      expect(told.has(position)).toBe(false);
      told.set(position, reading);
    });
    expect([...told.keys()].toSorted((left, right) => left - right)).toEqual([...many.keys()]);
    expect(readings.map((_, position) => told.get(position))).toEqual(readings);
  });

  test('reads the same passage alike whatever stands beside it', async () => {
    const reader = await open();
    const [alone] = await read(reader, asking(year));
    const [, beside] = await read(reader, asking(none, year, passage('Long', 'at sea '.repeat(60))));
    expect(beside?.relevance).toBeCloseTo(alone?.relevance ?? -1, 4);
    expect(beside?.spans.map(({ start, end }) => [start, end])).toEqual(
      alone?.spans.map(({ start, end }) => [start, end]),
    );
  });
}

function covering(open: () => Promise<PassageReader>): void {
  test('finds what stands at the end of a passage that is longer than its window, at the right place', async () => {
    const text = `${'The sloop was lost at sea. '.repeat(120)}It was built in 1871.`;
    const [reading] = await read(await open(), asking(passage('Long', text)));
    const [span] = reading?.spans ?? [];
    expect(text.slice(span?.start, span?.end)).toBe('1871');
    expect(reading?.relevance).toBeGreaterThan(0.5);
  });

  test('says of an empty passage that nothing is in it', async () => {
    const [empty, blank, full] = await read(
      await open(),
      asking(passage('E', ''), passage('B', ' \n\u200b'), year),
    );
    expect(empty).toEqual({ relevance: 0, kinds: { span: 0, yes: 0, no: 0, none: 1 }, spans: [] });
    expect(blank).toEqual(empty);
    expect(full?.relevance).toBeGreaterThan(0.5);
  });

  test('takes no passages, no question and evidence of any length', async () => {
    const reader = await open();
    expect(await read(reader, asking())).toEqual([]);
    const evidence = Array.from({ length: 9 }, () => passage('Evidence', 'of 1999 '.repeat(200)));
    const [reading] = await read(reader, { question: '', evidence, passages: [year] });
    expect(year.text.slice(reading?.spans[0]?.start, reading?.spans[0]?.end)).toBe('1871');
  });

  test.each([
    ['emoji before it', '👩‍👩‍👧‍👦🇩🇪 built 1871 ok'],
    ['accents', 'Événement à Besançon, e\u0301te\u0301 1871, né'],
    ['ideographs', '東京の港に1871年に船が着いた。'],
    ['Arabic', 'بُنيت السفينة 1871 في القاهرة'],
    ['Hindi', 'जहाज 1871 में बना'],
    ['Korean', '배는 1871 년에 만들어졌다'],
    ['Thai', 'เรือสร้าง 1871 ที่กรุงเทพ'],
  ])('offsets are right with %s', async (_, text) => {
    const [reading] = await read(await open(), asking(passage('P', text)));
    const [span] = reading?.spans ?? [];
    expect(text.slice(span?.start, span?.end)).toContain('1871');
    expect(text.slice(span?.start, span?.end)).not.toMatch(/\p{Surrogate}/u);
  });
}

function stopping(open: () => Promise<PassageReader>): void {
  test('rejects with the reason of the signal, and reads on afterwards', async () => {
    const reader = await open();
    const many = Array.from({ length: 400 }, (_, index) => passage(`P${index}`, 'lost at sea '.repeat(60)));
    const controller = new AbortController();
    const reason = new Error('enough');
    let told = 0;
    const reading = reader.read(asking(...many), controller.signal, () => {
      if (++told === 1) controller.abort(reason);
    });
    await expect(reading).rejects.toBe(reason);
    expect(told).toBeLessThan(many.length);
    expect(await read(reader, asking(year))).toHaveLength(1);
  });

  test('rejects at once where the signal is aborted already', async () => {
    const reader = await open();
    const reason = new Error('before');
    await expect(reader.read(asking(year), AbortSignal.abort(reason))).rejects.toBe(reason);
  });

  test('answers two callers at a time', async () => {
    const reader = await open();
    const [one, other] = await Promise.all([read(reader, asking(year)), read(reader, asking(none))]);
    expect([one[0]?.relevance, other[0]?.relevance].map((p) => (p ?? 0) > 0.5)).toEqual([true, false]);
  });
}
