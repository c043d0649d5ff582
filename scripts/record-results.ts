// Runs the evaluations that docs/results.md tells of, one after the other, and writes their tables there with the commands that made them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeMachine } from '../src/cli/machine.ts';
import { hasData } from './fit/training-sets.ts';
import { writeSection } from './write-section.ts';

type Evaluation = {
  readonly name: string;
  readonly title: string;
  readonly arguments: readonly string[];
  /** Made before, by `npm run make-library`. */
  readonly world?: readonly string[];
};

const world = ['--seed', '7', '--articles', '1000', '--questions', '400'];
// Rules alone: the trained reader learnt from half of these questions. With it, on those kept out: 'The trained reader among the rules'.
const policies = ['--policy', 'naive,retry,rules', '--engine', 'reader-v0'];
const evaluations: readonly Evaluation[] = [
  ...['qa-hotpotqa-train100', 'qa-2wiki-train', 'qa-musique-train100'].map((set) => ({
    name: set,
    title: `Multi-hop: ${set}`,
    arguments: ['--library', `../shared/data/${set}`, ...policies],
  })),
  { name: 'world', title: 'The fictional library', arguments: policies, world },
  {
    name: 'world-faults',
    title: 'The fictional library, with searches made to fail',
    arguments: [...policies, '--faults', 'irrelevant=0.1,empty=0.05,down=0.05'],
    world,
  },
];

function run(script: string, args: readonly string[]): string {
  const { status, stdout } = spawnSync('npm', ['run', '--silent', script, '--', ...args], {
    ...{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1e8 },
  });
  if (status !== 0) throw new Error(`npm run ${script} -- ${args.join(' ')} failed.`);
  return stdout.trim();
}

if (!hasData()) {
  console.log('record-results: skipped, because ../shared/data is not there.');
} else {
  const wanted = process.argv.slice(2);
  const folder = mkdtempSync(join(tmpdir(), 'reroute-results-'));
  for (const evaluation of evaluations.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const library = join(folder, 'world');
    if (evaluation.world !== undefined) run('make-library', ['--out', library, ...evaluation.world]);
    const made =
      evaluation.world === undefined
        ? []
        : [`npm run make-library -- --out world ${evaluation.world.join(' ')}`];
    const shown =
      evaluation.world === undefined ? evaluation.arguments : ['--library', 'world', ...evaluation.arguments];
    const actual =
      evaluation.world === undefined ? evaluation.arguments : ['--library', library, ...evaluation.arguments];
    const tables = run('evaluate', actual);
    const commands = [...made, `npm run evaluate -- ${shown.join(' ')}`].map((command) => `    ${command}`);
    const text = [...commands, '', `On ${describeMachine()}.`, '', tables].join('\n');
    writeSection(evaluation.name, { title: evaluation.title, text });
    console.log(text);
  }
  rmSync(folder, { recursive: true });
}
