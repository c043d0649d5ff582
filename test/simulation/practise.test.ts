import { expect, test } from 'vitest';
import { openLibrary } from '../../src/adapters/node/open-library.ts';
import { networkInputs } from '../../src/core/policy/learned/inputs.ts';
import { newNetwork } from '../../src/core/policy/training/new-network.ts';
import { Random } from '../../src/core/world/random.ts';
import { writeEncyclopedia } from '../../src/core/world/write-encyclopedia.ts';
import type { PracticeProgress } from '../../src/ports/practice.ts';
import { practise } from '../../src/simulation/practise.ts';

const { signal } = new AbortController();
const random = new Random(1);
const { state, way } = networkInputs;
const network = newNetwork({ stateInputs: state.length, wayInputs: way.length, hidden: [4] }, () =>
  random.next(),
);

async function dumpOf(articles: number) {
  const library = await openLibrary(async function* () {});
  const world = writeEncyclopedia({ seed: 31, articles: 200, questions: 0 });
  await library.loadCorpus(world.articles.slice(0, articles), { path: 'world', signal });
  return library.dump();
}

test('practise() measures the same questions before and after, and reports how it gets on', async () => {
  const told: PracticeProgress[] = [];
  const dump = await dumpOf(16);
  const reply = await practise({ dump, network, seed: 1, progress: (now) => told.push(now), signal });
  if (reply.kind !== 'practised') return expect.unreachable(reply.kind);
  const { report } = reply;
  expect(report.practised).toBeGreaterThan(report.kept);
  expect(report.gain.mean).toBeCloseTo(report.after.right - report.before.right, 9);
  expect(report.gain.low).toBeLessThanOrEqual(report.gain.mean);
  expect(report.gain.high).toBeGreaterThanOrEqual(report.gain.mean);
  expect([...new Set(told.map(({ phase }) => phase))]).toEqual(['reading', 'before', 'practising', 'after']);
  expect(report.network).not.toEqual(network);
}, 120_000);

test('practise() says what is missing where too few questions can be made', async () => {
  const reply = await practise({ dump: await dumpOf(5), network, seed: 1, progress: () => {}, signal });
  expect(reply).toMatchObject({ kind: 'impossible', message: expect.stringMatching(/Add documents/u) });
});
