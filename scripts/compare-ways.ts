// npm run compare-ways: plays every way on at points of runs, and writes down what each led to. What train-policy learns from. It goes on where it was cut.
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { engineOf } from '../src/cli/engine-of.ts';
import { byRules } from '../src/core/policy/training/draw-policy.ts';
import { Random } from '../src/core/world/random.ts';
import { compareByPlaying } from '../src/simulation/compare-by-playing.ts';
import { drawGame, openFields, split } from './policy/rounds.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    games: { type: 'string', default: '400' },
    points: { type: 'string', default: '2' },
    engine: { type: 'string', default: 'reader-v0' },
    readings: { type: 'string' },
    seconds: { type: 'string', default: '1000000' },
    out: { type: 'string', default: 'reports/comparisons.jsonl' },
  },
});

const endsAt = performance.now() + Number(values.seconds) * 1000;
const { signal } = new AbortController();
const named = { name: values.engine, weights: undefined, readings: values.readings };
const engine = await engineOf(named, signal);
const { train } = split(await openFields(engine));
mkdirSync(dirname(values.out), { recursive: true });
const first = alreadyPlayed();
for (let index = first; index < Number(values.games) && performance.now() < endsAt; index++) {
  // Each game has a chance of its own, so that it does not matter where one goes on.
  const random = new Random(Number(values.seed)).fork(`game ${index}`);
  const { field, game } = drawGame(train, random);
  const options = { base: byRules, points: Number(values.points), random: () => random.next() };
  const comparisons = await compareByPlaying(game, options);
  const line = { game: index, field, engine: engine.name, question: game.question.id };
  const played = comparisons.length === 0 ? [line] : comparisons.map((each) => ({ ...line, ...each }));
  appendFileSync(values.out, played.map((each) => `${JSON.stringify(each)}\n`).join(''));
  if (index % 20 === 19) console.error(`${index + 1} games`);
}

/** Games that are in the file: a game is written as a whole. */
function alreadyPlayed(): number {
  if (!existsSync(values.out)) return 0;
  const last = readFileSync(values.out, 'utf8').split('\n').filter(Boolean).at(-1);
  return last === undefined ? 0 : Number((JSON.parse(last) as { readonly game: number }).game) + 1;
}
