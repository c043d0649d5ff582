// npm run train-policy: trains the policy `learned` and writes public/models/policy/: imitation of the rules, then steps up the value of each choice, as the comparisons of `npm run compare-ways` tell it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { sha256 } from '../src/adapters/any/sha256.ts';
import { CommandError, orEnd } from '../src/cli/command-error.ts';
import { describeCommit, describeMachine } from '../src/cli/machine.ts';
import { networkInputs } from '../src/core/policy/learned/inputs.ts';
import { highest } from '../src/core/policy/learned/learned-policy.ts';
import { type Network, scoreWays } from '../src/core/policy/learned/network.ts';
import { Adam } from '../src/core/policy/training/adam.ts';
import {
  type Comparison,
  learnFromComparisons,
  meanValue,
} from '../src/core/policy/training/compare-ways.ts';
import { improve } from '../src/core/policy/training/improve.ts';
import { copyNetwork, newNetwork } from '../src/core/policy/training/new-network.ts';
import { type RunOutcome, usualWorth, worthOf } from '../src/core/policy/training/reward.ts';
import { Random } from '../src/core/world/random.ts';
import { readPolicyFile, writePolicyFile } from '../src/wire/policy-file.ts';
import { numberWithin, wholeWithin } from './measured/number-options.ts';

const { values } = orEnd(() =>
  parseArgs({
    options: {
      seed: { type: 'string', default: '5' },
      comparisons: { type: 'string', default: 'training/policy/comparisons.jsonl.gz' },
      epochs: { type: 'string', default: '60' },
      rate: { type: 'string', default: '0.001' },
      entropy: { type: 'string', default: '0.01' },
      margin: { type: 'string', default: '0.02' },
      /** What a wrong answer costs. */
      penalty: { type: 'string', default: String(-usualWorth.wrongAnswer) },
      hidden: { type: 'string', default: '16' },
      out: { type: 'string', default: fileURLToPath(new URL('../public/models/policy/', import.meta.url)) },
    },
  }),
);
/** A policy file has eight layers at most, and the last is the answer. */
function hiddenOf(text: string): readonly number[] {
  const layers = text.split(',');
  if (layers.length > 7) throw new CommandError(`Cannot use --hidden "${text}": give 7 layers at most.`);
  return layers.map((each) => wholeWithin('--hidden', each, { least: 1, most: 4096 }));
}

const { hidden, epochs, seed } = orEnd(() => ({
  hidden: hiddenOf(values.hidden),
  epochs: wholeWithin('--epochs', values.epochs, { least: 0, most: 100_000 }),
  seed: wholeWithin('--seed', values.seed, { least: 0, most: Number.MAX_SAFE_INTEGER }),
}));
const number = (name: 'rate' | 'entropy' | 'margin' | 'penalty') =>
  orEnd(() => numberWithin(`--${name}`, values[name], { least: 0, most: 1000 }));
/** Imitation leaves the choice as open as this: who is sure of everything learns nothing. */
const openness = 0.3;
/** One in so many questions is kept for choosing the epoch. */
const keptOf = 5;
type Row = Readonly<Record<string, number | string>>;
type Line = Comparison & {
  readonly field: string;
  readonly question: string;
  readonly engine?: string;
  readonly outcomes?: readonly RunOutcome[];
};

const worth = (outcome: RunOutcome) => worthOf(outcome, { ...usualWorth, wrongAnswer: -number('penalty') });
const random = new Random(seed);
const draw = () => random.next();
const curve: Row[] = [];

function note(row: Row): void {
  curve.push(row);
  const words = Object.entries(row).map(([name, value]) =>
    typeof value === 'number' ? `${name} ${Number(value.toFixed(4))}` : `${name} ${value}`,
  );
  console.error(words.join('  '));
}

function textOf(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function readComparisons(): readonly Line[] {
  const files = values.comparisons.split(',');
  const lines = files.flatMap((file) => textOf(file).split('\n').filter(Boolean));
  return lines
    .map((line) => JSON.parse(line) as Line)
    .filter(({ each }) => each !== undefined)
    .map((line) => (line.outcomes === undefined ? line : { ...line, values: line.outcomes.map(worth) }));
}

/** Questions are kept or learnt from as a whole. */
function split(lines: readonly Line[]) {
  const keys = [...new Set(lines.map(({ field, question }) => `${field} ${question}`))].sort();
  const kept = new Set(keys.filter((_, index) => index % keptOf === 0));
  const isKept = ({ field, question }: Line) => kept.has(`${field} ${question}`);
  return { train: lines.filter((line) => !isKept(line)), kept: lines.filter(isKept) };
}

function imitate(network: Network, lines: readonly Line[]): void {
  const samples = lines.map(({ state, each, byRules }) => ({
    ...{ state, each, chosen: byRules, advantage: 1, before: undefined },
  }));
  const adam = new Adam(network);
  for (const rate of [0.003, 0.001, 0.0003]) {
    const options = { rate, epochs: 4, batch: 64, entropy: openness, random: draw };
    note({ phase: 'imitation', rate, entropy: improve(network, adam, { samples, options }) });
  }
}

const choiceOf = (network: Network) => (each: Comparison) =>
  highest(scoreWays(network, each.state, each.each));

function figuresOf(network: Network, lines: readonly Line[]) {
  const choose = choiceOf(network);
  return {
    value: meanValue(lines, choose),
    otherThanRules: lines.filter((line) => choose(line) !== line.byRules).length / lines.length,
  };
}

function mustBeReadable(text: string): void {
  const read = readPolicyFile(text);
  if (read.kind === 'invalid') throw new CommandError(`Nothing is written: ${read.message}`);
}

async function write(network: Network, scores: Readonly<Record<string, unknown>>): Promise<void> {
  const text = writePolicyFile(network);
  // The policy that the page comes with lies where this goes by default.
  orEnd(() => mustBeReadable(text));
  mkdirSync(values.out, { recursive: true });
  writeFileSync(join(values.out, 'policy.json'), text);
  const manifest = {
    ...{ version: 1, file: 'policy.json', bytes: text.length, sha256: await sha256(text) },
    ...{ seed, command: `npm run train-policy -- ${process.argv.slice(2).join(' ')}`.trim() },
    ...{ commit: describeCommit(), machine: describeMachine(), trainedOn: fieldsOf(lines), scores },
  };
  writeFileSync(join(values.out, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  writeFileSync(join(values.out, 'curve.json'), `${JSON.stringify(curve)}\n`);
}

function fieldsOf(lines: readonly Line[]) {
  const names = [...new Set(lines.map(({ field }) => field))].sort();
  return names.map((name) => {
    const own = lines.filter(({ field }) => field === name);
    return { set: name, points: own.length, questions: new Set(own.map(({ question }) => question)).size };
  });
}

const lines = readComparisons();
const { train, kept } = split(lines);
/** Another way than that of the rules has to be better by so much: what a few comparisons show may be chance. */
const wary = train.map((line) => ({
  ...line,
  values: line.values.map((value, index) => (index === line.byRules ? value : value - number('margin'))),
}));
const { state, way } = networkInputs;
const network = newNetwork({ stateInputs: state.length, wayInputs: way.length, hidden }, draw);
const byRules = { value: meanValue(kept, (each) => each.byRules), points: kept.length };
const bound = meanValue(kept, (each) => each.values.indexOf(Math.max(...each.values)));
note({ phase: 'rules', ...byRules, bound });
imitate(network, train);
note({ phase: 'imitated', ...figuresOf(network, kept) });
let best = { network: copyNetwork(network), ...figuresOf(network, kept), epoch: 0 };
const adam = new Adam(network);
for (let epoch = 1; epoch <= epochs; epoch++) {
  const rate = number('rate') * (1 - (0.9 * epoch) / epochs);
  const options = { rate, epochs: 1, batch: 32, entropy: number('entropy'), random: draw };
  learnFromComparisons({ network, adam }, wary, options);
  const figures = figuresOf(network, kept);
  note({ phase: 'learning', epoch, trainValue: figuresOf(network, train).value, ...figures });
  if (figures.value > best.value) best = { network: copyNetwork(network), ...figures, epoch };
}
await write(best.network, {
  what: 'mean reward of the way chosen, on questions that nothing was learnt from',
  ...{ rules: byRules.value, learned: best.value, bestWay: bound, points: kept.length, epoch: best.epoch },
});
