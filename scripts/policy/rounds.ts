import type { Engine } from '../../src/cli/engine-of.ts';
import type { Choice, Chooser } from '../../src/core/policy/training/draw-policy.ts';
import { byRules } from '../../src/core/policy/training/draw-policy.ts';
import type { Sample } from '../../src/core/policy/training/improve.ts';
import type { Random } from '../../src/core/world/random.ts';
import type { Game } from '../../src/simulation/compare-by-playing.ts';
import { type DrawnField, drawRun } from './draw-run.ts';
import { openField } from './field.ts';
import { trainingFields } from './fields.ts';

export type Fields = readonly DrawnField[];

/** Now and then another way than that of the rules, so that what they do after a mistake is seen too. */
function straying(random: Random, share: number): Chooser {
  return (decision) => {
    const chosen = random.chance(share) ? random.between(0, decision.ways.length - 1) : decision.byRules;
    return { chosen, p: 1 };
  };
}

/** Examples of what the rules do, along runs of theirs that were led astray now and then. */
export async function collectExamples(
  fields: Fields,
  { runs, random }: { readonly runs: number; readonly random: Random },
): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  for (let played = 0; played < runs; played++) {
    const { field, run } = drawRun(fields, random);
    const { choices } = await field.play(run, played % 2 === 0 ? byRules : straying(random, 0.2));
    samples.push(...choices.map(example));
  }
  return samples;
}

function example({ decision }: Choice): Sample {
  const { state, each, byRules: chosen } = decision;
  return { state, each, chosen, advantage: 1, before: undefined };
}

export type DrawnGame = { readonly field: string; readonly game: Game };

/** The same chance gives the same game. */
export function drawGame(fields: Fields, random: Random): DrawnGame {
  const { field, run } = drawRun(fields, random);
  return {
    field: field.name,
    game: { question: run.question, play: (chooser: Chooser) => field.play(run, chooser) },
  };
}

export async function openFields(engine: Engine): Promise<Fields> {
  const opened: Fields[number][] = [];
  for (const { set, ...plan } of trainingFields())
    opened.push({ field: await openField(set, engine), ...plan });
  return opened;
}

/** Every tenth question is kept for choosing among checkpoints; nothing is learnt from it. */
export function split(fields: Fields): { readonly train: Fields; readonly kept: Fields } {
  const part = (kept: boolean) =>
    fields.map(({ field, ...plan }) => ({
      field: { ...field, questions: field.questions.filter((_, index) => (index % 10 === 5) === kept) },
      ...plan,
    }));
  return { train: part(false), kept: part(true) };
}
