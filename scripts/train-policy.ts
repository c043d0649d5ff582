// npm run train-policy: trains the policy `learned` (imitation of the rules, then policy gradient) and writes public/models/policy/.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sha256 } from '../src/adapters/any/sha256.ts';
import { describeCommit, describeMachine } from '../src/cli/machine.ts';
import { networkInputs } from '../src/core/policy/learned/inputs.ts';
import type { Network } from '../src/core/policy/learned/network.ts';
import { Adam } from '../src/core/policy/training/adam.ts';
import { bestBy, byRules } from '../src/core/policy/training/draw-policy.ts';
import { improve } from '../src/core/policy/training/improve.ts';
import { copyNetwork, newNetwork } from '../src/core/policy/training/new-network.ts';
import { Random } from '../src/core/world/random.ts';
import { playRound } from '../src/simulation/policy-round.ts';
import { readPolicyFile, writePolicyFile } from '../src/wire/policy-file.ts';
import { drawRun } from './policy/draw-run.ts';
import { openField } from './policy/field.ts';
import { trainingFields } from './policy/fields.ts';
import { measure, type Score } from './policy/measure.ts';
import { collectExamples, drawGames, type Fields } from './policy/rounds.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    examples: { type: 'string', default: '300' },
    rounds: { type: 'string', default: '200' },
    questions: { type: 'string', default: '24' },
    tries: { type: 'string', default: '4' },
    rate: { type: 'string', default: '0.002' },
    entropy: { type: 'string', default: '0.003' },
    checked: { type: 'string', default: '150' },
    every: { type: 'string', default: '20' },
    out: { type: 'string', default: fileURLToPath(new URL('../public/models/policy/', import.meta.url)) },
    continue: { type: 'string' },
  },
});
const number = (name: keyof typeof values) => Number(values[name]);
const hidden = [48, 24] as const;
/** Imitation leaves the choice as open as this: who is sure of everything tries nothing. */
const openness = 0.3;
type Row = Readonly<Record<string, number | string>>;
const curve: Row[] = [];

/** Every tenth question is kept for choosing among checkpoints; no run is drawn from it. */
const isKept = (index: number) => index % 10 === 5;

async function openFields(): Promise<{ readonly train: Fields; readonly kept: Fields }> {
  const opened: Fields[number][] = [];
  for (const { set, ...plan } of trainingFields()) opened.push({ field: await openField(set), ...plan });
  const part = (kept: boolean) =>
    opened.map(({ field, ...plan }) => ({
      field: { ...field, questions: field.questions.filter((_, index) => isKept(index) === kept) },
      ...plan,
    }));
  return { train: part(false), kept: part(true) };
}

function note(row: Row): void {
  curve.push(row);
  console.error(
    Object.entries(row)
      .map(([name, value]) => `${name} ${typeof value === 'number' ? Number(value.toFixed(4)) : value}`)
      .join('  '),
  );
}

async function imitate(network: Network, fields: Fields, random: Random): Promise<void> {
  const samples = await collectExamples(fields, { runs: number('examples'), random });
  console.error(`${samples.length} examples of the rules`);
  const adam = new Adam(network);
  for (const rate of [0.003, 0.001, 0.0003]) {
    const options = { rate, epochs: 3, batch: 64, entropy: openness, random: () => random.next() };
    note({ phase: 'imitation', rate, entropy: improve(network, adam, { samples, options }) });
  }
}

async function write(network: Network, scores: Readonly<Record<string, Score>>): Promise<void> {
  mkdirSync(values.out, { recursive: true });
  const text = writePolicyFile(network);
  writeFileSync(join(values.out, 'policy.json'), text);
  const manifest = {
    ...{ version: 1, file: 'policy.json', bytes: text.length, sha256: await sha256(text) },
    ...{ seed: number('seed'), command: `npm run train-policy -- ${process.argv.slice(2).join(' ')}`.trim() },
    ...{ commit: describeCommit(), machine: describeMachine() },
    trainedOn: trainingFields().map(({ set, weight }) => ({
      ...{ set: set.name, questions: set.questions.length, weight },
    })),
    keptAside: 'every tenth question of each set, with faults drawn once',
    scores,
  };
  writeFileSync(join(values.out, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  writeFileSync(join(values.out, 'curve.json'), `${JSON.stringify(curve)}\n`);
}

function begin(random: Random): { readonly network: Network; readonly isNew: boolean } {
  const file = values.continue;
  if (file !== undefined && existsSync(file)) {
    const read = readPolicyFile(readFileSync(file, 'utf8'));
    if (read.kind === 'invalid') throw new Error(read.message);
    return { network: read.network, isNew: false };
  }
  const { state, way } = networkInputs;
  const shape = { stateInputs: state.length, wayInputs: way.length, hidden };
  return { network: newNetwork(shape, () => random.next()), isNew: true };
}

const random = new Random(number('seed'));
const { train, kept } = await openFields();
const checks = Array.from({ length: number('checked') }, () => drawRun(kept, random));
const rules = await measure(checks, byRules);
note({ phase: 'rules', ...rules });
const { network, isNew } = begin(random);
if (isNew) await imitate(network, train, random);
let best = { network: copyNetwork(network), score: await measure(checks, bestBy(network)) };
note({ phase: 'imitated', ...best.score });
await write(best.network, { rules, learned: best.score });
const adam = new Adam(network);
const rounds = number('rounds');
for (let round = 1; round <= rounds; round++) {
  const left = 1 - (0.9 * round) / rounds;
  const options = {
    ...{ tries: number('tries'), rate: number('rate') * left, entropy: number('entropy') * left },
    random: () => random.next(),
  };
  const games = drawGames(train, number('questions'), random);
  const report = await playRound({ network, adam }, { games, options });
  note({ phase: 'gradient', round, ...report });
  if (round % number('every') !== 0 && round !== rounds) continue;
  const score = await measure(checks, bestBy(network));
  note({ phase: 'checked', round, ...score });
  if (score.reward > best.score.reward) best = { network: copyNetwork(network), score };
  await write(best.network, { rules, learned: best.score });
  writeFileSync(join(values.out, 'latest.json'), writePolicyFile(network));
}
console.error('done');
