// npm run kill-engine: kills the engine's worker at seeded random moments of a run, and checks that every run ends right.
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readDocument } from '../src/adapters/any/read-document.ts';
import { openLibrary } from '../src/adapters/node/open-library.ts';
import { describeMachine } from '../src/cli/machine.ts';
import { Random } from '../src/core/world/random.ts';
import { killEngineWorker } from '../test/browser/page-engine.ts';
import { birthplaceRecords, birthplaces } from './model/birthplaces.ts';
import { type KilledRun, openKilledRuns } from './model/killed-runs.ts';
import { openEngine } from './model/open-engine.ts';
import { findTestModel, noTestModel } from './model/test-model.ts';

const help = `npm run kill-engine -- [options]

  --runs N    runs, each with one kill; default 20
  --seed N    of the moments; default 20
  --gpu       on WebGPU's software adapter
  --out FILE  the runs as JSON, after each; those that it holds already are kept, and the next one follows them`;

const options = {
  runs: { type: 'string', default: '20' },
  seed: { type: 'string', default: '20' },
  gpu: { type: 'boolean', default: false },
  out: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const answers = new Map(birthplaces.map(({ question, answer }) => [question, answer]));

function questionAt(number: number): string {
  return birthplaces[number % birthplaces.length]?.question ?? '';
}

async function before(path: string | undefined): Promise<readonly KilledRun[]> {
  if (path === undefined) return [];
  // What this script wrote.
  return readFile(path, 'utf8').then(
    (text) => JSON.parse(text) as readonly KilledRun[],
    () => [],
  );
}

function isRight({ question, answer, repeated, replays }: KilledRun): boolean {
  return answer === answers.get(question) && repeated.length === 0 && replays;
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options });
  const path = findTestModel();
  if (values.help || path === undefined) {
    console.log(values.help ? help : noTestModel);
    return values.help ? 0 : 1;
  }
  const library = await openLibrary(readDocument);
  await library.loadCorpus(birthplaceRecords, { path: 'birthplaces', signal: new AbortController().signal });
  const opened = await openEngine(path, { contextTokens: 256, device: values.gpu ? 'gpu' : 'cpu' });
  const runs = openKilledRuns({
    ...{ engine: opened.engine, source: library },
    kill: () => killEngineWorker(opened.page),
  });
  const made = [...(await before(values.out))];
  try {
    const whole = await runs.run(questionAt(20));
    console.log(`${describeMachine()}. Without a kill: “${whole.answer}” in ${seconds(whole)} s.`);
    for (let left = Number(values.runs); left > 0; left--) {
      const number = made.length;
      const at = new Random(Number(values.seed)).fork(`kill ${number}`).next() * whole.ms;
      const run = await runs.run(questionAt(number), at);
      made.push(run);
      if (values.out !== undefined) await writeFile(values.out, JSON.stringify(made, undefined, 1));
      const heard = run.losses === 0 ? 'was over before' : `${run.losses} loss in the log`;
      console.log(
        `${number}: killed after ${(at / 1000).toFixed(1)} s, ${heard}, “${run.answer}” in ${seconds(run)} s, ${isRight(run) ? 'right' : `WRONG ${JSON.stringify(run)}`}`,
      );
    }
  } finally {
    await opened.close();
    library.close();
  }
  const right = made.filter(isRight).length;
  const hit = made.filter(({ losses }) => losses > 0).length;
  console.log(`${right} of ${made.length} runs ended right, nothing done twice; ${hit} kills came in a job.`);
  return right === made.length ? 0 : 1;
}

function seconds({ ms }: KilledRun): string {
  return (ms / 1000).toFixed(1);
}

process.exitCode = await main();
