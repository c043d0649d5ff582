// Success against the number of steps, with a share of all searches made to fail: writes the curve as a table, JSON and a picture.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeCommit, describeMachine } from '../src/cli/machine.ts';
import { networkFor } from '../src/cli/policy-of.ts';
import { Progress } from '../src/cli/progress.ts';
import { policiesWith } from '../src/core/policy/policies-with.ts';
import { type PolicyName, policyNames } from '../src/core/policy-name.ts';
import { drawCurve } from './compounding/draw-curve.ts';
import { type Cell, measureCell, type Setting } from './compounding/measure-cell.ts';
import { compoundingTables } from './compounding/tables.ts';
import { chainWorld } from './compounding/world.ts';
import { writeSection } from './write-section.ts';

const help = `npm run compounding -- [options]

Asks questions that need 1 to 10 steps of a made-up genealogy, makes a share of all searches bring plausible results that do not answer (half from
elsewhere, half near misses), and measures how often each policy is right, and how much it searches for that.

  --policies LIST   default naive,retry,rules,oracle
  --steps LIST      how many steps questions need, each from 1 to 10; default 1,2,3,4,5,6,7,8,9,10
  --rates LIST      shares of searches that fail; default 0,0.05,0.1,0.2
  --questions N     for each number of steps; default 40
  --plan WHO        own: the engine takes the question apart; given: it is told the parts, in order (default own)
  --seed S          of world and faults; default 21
  --out DIR         compounding.json and compounding.svg; default reports
  --record          write the tables into docs/results.md, and the picture into docs/pictures
  --help`;

const { values } = parseArgs({
  options: {
    policies: { type: 'string', default: 'naive,retry,rules,oracle' },
    steps: { type: 'string', default: '1,2,3,4,5,6,7,8,9,10' },
    rates: { type: 'string', default: '0,0.05,0.1,0.2' },
    questions: { type: 'string', default: '40' },
    plan: { type: 'string', default: 'own' },
    seed: { type: 'string', default: '21' },
    out: { type: 'string', default: 'reports' },
    record: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

function numbers(option: string, text: string): readonly number[] {
  const found = text.split(',').map(Number);
  if (found.some((each) => !(each >= 0 && each <= 1)))
    throw new Error(`Cannot measure: --${option} "${text}" is no list of numbers from 0 to 1.`);
  return found;
}

function policies(text: string): readonly PolicyName[] {
  return text.split(',').map((name) => {
    const policy = policyNames.find((each) => each === name);
    if (policy === undefined)
      throw new Error(`Cannot measure policy "${name}": there are ${policyNames.join(', ')}.`);
    return policy;
  });
}

function stepsOf(text: string): readonly number[] {
  const found = text.split(',').map(Number);
  if (found.some((each) => !Number.isInteger(each) || each < 1 || each > 10))
    throw new Error(`Cannot measure: --steps "${text}" is no list of whole numbers from 1 to 10.`);
  return found;
}

async function main(): Promise<void> {
  const [seed, count] = [Number(values.seed), Number(values.questions)];
  const steps = stepsOf(values.steps);
  const wanted = policies(values.policies);
  const world = await chainWorld({ seed, steps, count, isGiven: values.plan === 'given' });
  const known = policiesWith(await networkFor(wanted));
  const settings: Setting[] = wanted.flatMap((policy) =>
    numbers('rates', values.rates).flatMap((rate) =>
      steps.map((each) => ({ policy, rate, steps: each, seed, next: known[policy] })),
    ),
  );
  const progress = new Progress();
  const cells: Cell[] = [];
  for (const setting of settings) {
    cells.push(await measureCell(world, setting));
    progress.show(
      `${cells.length}/${settings.length}: ${setting.policy}, ${setting.rate}, ${setting.steps} steps`,
    );
  }
  progress.clear();
  const command = `npm run compounding -- ${process.argv.slice(2).join(' ')}`.trim();
  const [commit, machine] = [describeCommit(), describeMachine()];
  mkdirSync(values.out, { recursive: true });
  const report = { version: 1, command, commit, machine, plan: values.plan, cells };
  writeFileSync(`${values.out}/compounding.json`, `${JSON.stringify(report, undefined, 1)}\n`);
  const picture = drawCurve(cells);
  writeFileSync(`${values.out}/compounding.svg`, picture);
  const tables = compoundingTables(cells);
  console.log(tables);
  if (!values.record) return;
  writeFileSync(fileURLToPath(new URL('../docs/pictures/compounding.svg', import.meta.url)), picture);
  const text = [`    ${command}`, '', `On ${machine}.`, '', tables].join('\n');
  writeSection('compounding', { title: 'Success against the number of steps', text });
}

if (values.help) console.log(help);
else await main();
