// Success against the number of steps, with a share of all searches made to fail: writes the curve as a table, JSON and a picture.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CommandError, orEnd, runCommand } from '../src/cli/command-error.ts';
import { describeCommit, describeMachine } from '../src/cli/machine.ts';
import { networkFor } from '../src/cli/policy-of.ts';
import { Progress } from '../src/cli/progress.ts';
import { measuredFamilies } from '../src/core/evaluation/measured-families.ts';
import { policiesWith } from '../src/core/policy/policies-with.ts';
import { type PolicyName, policyNames } from '../src/core/policy-name.ts';
import type { Family } from '../src/core/world/families/family.ts';
import { drawCurve } from './compounding/draw-curve.ts';
import { type Cell, measureCell, type Setting } from './compounding/measure-cell.ts';
import { compoundingTables } from './compounding/tables.ts';
import { chainWorld } from './compounding/world.ts';
import { keptPoints } from './measured/kept-points.ts';
import { endAfter, numberWithin, questionLimits, wholeWithin } from './measured/number-options.ts';
import { shownArguments } from './measured/shown-arguments.ts';
import { writeSection } from './write-section.ts';

const families = measuredFamilies.map(({ family }) => family);

const help = `npm run compounding -- [options]

Asks questions that need 1 to 10 steps of a made-up world, makes a share of all searches bring plausible results that do not answer (half from
elsewhere, half near misses), and measures how often each policy is right, and how much it searches for that.

  --policies LIST   default naive,retry,rules,oracle
  --steps LIST      how many steps questions need, each from 1 to 10; default 1,2,3,4,5,6,7,8,9,10
  --rates LIST      shares of searches that fail; default 0,0.05,0.1,0.2
  --questions N     for each number of steps; default 40
  --family NAME     ${families.map(({ name }) => name).join(', ')}; default genealogies
  --wording W       plain or mixed; default plain
  --plan WHO        own: the engine takes the question apart; given: it is told the parts, in order (default own)
  --seed S          of world and faults; default 21
  --out DIR         a file of all points and a picture; default reports
  --go-on           keep the points that are in the file already
  --seconds N       end after so many, with what there is; --go-on does the rest
  --record          write the tables into docs/results.md, and the picture into docs/pictures
  --help`;

const { values } = orEnd(() =>
  parseArgs({
    options: {
      policies: { type: 'string', default: 'naive,retry,rules,oracle' },
      steps: { type: 'string', default: '1,2,3,4,5,6,7,8,9,10' },
      rates: { type: 'string', default: '0,0.05,0.1,0.2' },
      questions: { type: 'string', default: '40' },
      plan: { type: 'string', default: 'own' },
      family: { type: 'string', default: 'genealogies' },
      wording: { type: 'string', default: 'plain' },
      'go-on': { type: 'boolean', default: false },
      seconds: { type: 'string' },
      seed: { type: 'string', default: '21' },
      out: { type: 'string', default: 'reports' },
      record: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  }),
);

function ratesOf(text: string): readonly number[] {
  return text.split(',').map((each) => numberWithin('--rates', each, { least: 0, most: 1 }));
}

function policies(text: string): readonly PolicyName[] {
  return text.split(',').map((name) => {
    const policy = policyNames.find((each) => each === name);
    if (policy === undefined)
      throw new CommandError(`Cannot measure policy "${name}": there are ${policyNames.join(', ')}.`);
    return policy;
  });
}

function stepsOf(text: string): readonly number[] {
  return text.split(',').map((each) => wholeWithin('--steps', each, { least: 1, most: 10 }));
}

function familyOf(name: string): Family {
  const family = families.find((each) => each.name === name);
  if (family === undefined)
    throw new CommandError(
      `Cannot measure family "${name}": there are ${families.map((each) => each.name).join(', ')}.`,
    );
  return family;
}

function wordingOf(text: string): 'plain' | 'mixed' {
  if (text === 'plain' || text === 'mixed') return text;
  throw new CommandError(`Cannot measure wording "${text}": there are plain and mixed.`);
}

function isGivenPlan(text: string): boolean {
  if (text === 'own' || text === 'given') return text === 'given';
  throw new CommandError(`Cannot use --plan "${text}": there are own and given.`);
}

const isPlain = values.family === 'genealogies' && values.wording === 'plain';
const name = isPlain ? 'compounding' : `compounding-${values.family}-${values.wording}`;

const asked = { plan: values.plan, seed: values.seed, asked: values.questions };

/** Points that were measured before, by the same world. */
function knownCells(file: string): readonly Cell[] {
  if (!values['go-on']) return [];
  // Written below by this very script.
  return keptPoints(file, { list: 'cells', settings: asked }) as readonly Cell[];
}

async function main(signal: AbortSignal): Promise<number> {
  if (values.help) {
    console.log(help);
    return 0;
  }
  const seed = wholeWithin('--seed', values.seed, { least: 0, most: Number.MAX_SAFE_INTEGER });
  const count = wholeWithin('--questions', values.questions, questionLimits);
  const [isGiven, end] = [isGivenPlan(values.plan), endAfter(values.seconds)];
  const [steps, rates] = [stepsOf(values.steps), ratesOf(values.rates)];
  const wanted = policies(values.policies);
  const family = familyOf(values.family);
  const wording = wordingOf(values.wording);
  mkdirSync(values.out, { recursive: true });
  const file = `${values.out}/${name}.json`;
  const known = knownCells(file);
  const world = await chainWorld({ seed, steps, count, isGiven, family, wording });
  const policiesAtHand = policiesWith(await networkFor(wanted));
  const settings: Setting[] = wanted.flatMap((policy) =>
    rates.flatMap((rate) =>
      steps.map((each) => ({ policy, rate, steps: each, seed, next: policiesAtHand[policy] })),
    ),
  );
  const progress = new Progress();
  const command = `npm run compounding -- ${shownArguments(process.argv.slice(2))}`.trim();
  const [commit, machine] = [describeCommit(), describeMachine()];
  const cells: Cell[] = [];
  for (const setting of settings) {
    signal.throwIfAborted();
    const cell = known.find((each) => isOf(each, setting));
    if (cell === undefined && performance.now() > end) continue;
    cells.push(cell ?? (await measureCell(world, setting)));
    progress.show(
      `${cells.length}/${settings.length}: ${setting.policy}, ${setting.rate}, ${setting.steps} steps`,
    );
    const others = known.filter((each) => !cells.includes(each));
    const report = { version: 1, command, commit, machine, ...asked, cells: [...others, ...cells] };
    writeFileSync(file, `${JSON.stringify(report, undefined, 1)}\n`);
  }
  progress.clear();
  const left = settings.length - cells.length;
  if (left > 0) console.log(`${left} of ${settings.length} points are not measured: --go-on does them.`);
  const picture = drawCurve(cells);
  writeFileSync(`${values.out}/${name}.svg`, picture);
  const tables = compoundingTables(cells);
  console.log(tables);
  if (!values.record || left > 0) return 0;
  writeFileSync(fileURLToPath(new URL(`../docs/pictures/${name}.svg`, import.meta.url)), picture);
  const text = [`    ${command}`, '', `On ${machine}.`, '', tables].join('\n');
  const where = isPlain ? '' : `: ${values.family}, ${values.wording} wording`;
  writeSection(name, { title: `Success against the number of steps${where}`, text });
  return 0;
}

function isOf(cell: Cell, { policy, rate, steps }: Setting): boolean {
  return cell.policy === policy && cell.rate === rate && cell.steps === steps;
}

await runCommand(main);
