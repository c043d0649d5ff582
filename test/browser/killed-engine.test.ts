import { describe, expect, it, onTestFinished } from 'vitest';
import { birthplaceRecords, birthplaces } from '../../scripts/model/birthplaces.ts';
import { openKilledRuns } from '../../scripts/model/killed-runs.ts';
import { openEngine } from '../../scripts/model/open-engine.ts';
import { findTestModel, noTestModel } from '../../scripts/model/test-model.ts';
import { readDocument } from '../../src/adapters/any/read-document.ts';
import { openLibrary } from '../../src/adapters/node/open-library.ts';
import { killEngineWorker } from './page-engine.ts';

const path = findTestModel();
if (path === undefined) console.log(noTestModel);

describe.skipIf(path === undefined)('a run whose real model is killed in its worker', () => {
  // npm run kill-engine does the same at twenty moments.
  it('ends right, with nothing done twice, and its log replays', { timeout: 480_000 }, async () => {
    const opened = await openEngine(path ?? '', { contextTokens: 256 });
    onTestFinished(opened.close);
    const library = await openLibrary(readDocument);
    await library.loadCorpus(birthplaceRecords, { path: 'x', signal: new AbortController().signal });
    const kill = () => killEngineWorker(opened.page);
    const runs = openKilledRuns({ engine: opened.engine, kill, source: library });
    const [first, second] = birthplaces;
    const whole = await runs.run(first?.question ?? '');
    expect(whole).toMatchObject({ answer: first?.answer, losses: 0, repeated: [], replays: true });
    const killed = await runs.run(second?.question ?? '', whole.ms / 3);
    expect(killed).toMatchObject({ answer: second?.answer, losses: 1, repeated: [], replays: true });
    library.close();
  });
});
