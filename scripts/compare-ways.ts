// npm run compare-ways: plays every way on at points of runs, and writes down what each led to. What train-policy learns from.
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { byRules } from '../src/core/policy/training/draw-policy.ts';
import { Random } from '../src/core/world/random.ts';
import { compareByPlaying } from '../src/simulation/compare-by-playing.ts';
import { drawGames, openFields, split } from './policy/rounds.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    games: { type: 'string', default: '400' },
    points: { type: 'string', default: '2' },
    out: { type: 'string', default: 'reports/comparisons.jsonl' },
  },
});

const random = new Random(Number(values.seed));
const { train } = split(await openFields());
mkdirSync(dirname(values.out), { recursive: true });
for (const [index, { field, game }] of drawGames(train, Number(values.games), random).entries()) {
  const options = { base: byRules, points: Number(values.points), random: () => random.next() };
  for (const comparison of await compareByPlaying(game, options)) {
    const line = { field, question: game.question.id, ...comparison };
    appendFileSync(values.out, `${JSON.stringify(line)}\n`);
  }
  if (index % 20 === 19) console.error(`${index + 1} games`);
}
