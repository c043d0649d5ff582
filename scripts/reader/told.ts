import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ReadingExample, toPassage } from './examples.ts';
import { share } from './kept-out.ts';

const folder = fileURLToPath(new URL('../../training/told/', import.meta.url));

type Answers = string | readonly string[] | null;

type Part = {
  readonly folder: string;
  readonly title: string;
  readonly text: string;
  readonly questions: readonly { readonly q: string; readonly a: Answers }[];
};

/** A question of several parts, by the titles of those that tell it, one after the other. */
type Chain = { readonly q: string } & (
  | { readonly first: string; readonly then: string; readonly a: Answers }
  | { readonly steps: readonly { readonly part: string; readonly says: string | readonly string[] }[] }
);

type Row = Part | { readonly folder: string; readonly chains: readonly Chain[] };

/**
 * Questions told in other words, and those of several parts (training/told), each with all parts of its folder: of the folders that the trained reader never learnt from those that are fitted on. The
 * others are for measuring.
 */
export function toldExamples(): readonly ReadingExample[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return files.toSorted().flatMap((file) => {
    const lines = readFileSync(join(folder, file), 'utf8').trim().split('\n');
    const rows = lines.map((line) => JSON.parse(line) as Row);
    return [...new Set(rows.map((row) => row.folder))].flatMap((name) => {
      const whole = `${basename(file, '.jsonl')}/${name}`;
      const own = rows.filter((row) => row.folder === name);
      return isFittedOn(whole) ? examplesOf(whole, own) : [];
    });
  });
}

/** As training/reader/sources_told.py divides them. */
function isFittedOn(name: string): boolean {
  return share(`told: ${name}`) < 0.125 && share(`told, fitted: ${name}`) < 0.5;
}

function examplesOf(name: string, rows: readonly Row[]): readonly ReadingExample[] {
  const parts = rows.flatMap((row) => ('chains' in row ? [] : [row]));
  const chains = rows.flatMap((row) => ('chains' in row ? row.chains : []));
  const passages = parts.map(({ title, text }, place) => toPassage({ id: `${name}/${place}`, title, text }));
  const ids = new Map(parts.map(({ title }, place) => [title, `${name}/${place}`]));
  const asked = { set: 'told in other words', passages };
  return [
    ...parts.flatMap(({ questions }, place) =>
      questions.map(({ q, a }, number) => ({
        ...{ ...asked, id: `${name}/${place}/${number}`, question: q, answers: answersOf(a) },
        gold: new Set(a === null ? [] : [`${name}/${place}`]),
      })),
    ),
    ...chains.map((chain, number) => ({
      ...{ ...asked, id: `${name}/chain/${number}`, question: chain.q },
      answers: answersOf('steps' in chain ? (chain.steps.at(-1)?.says ?? null) : chain.a),
      gold: new Set(titlesOf(chain).flatMap((title) => ids.get(title) ?? [])),
    })),
  ];
}

function answersOf(answers: Answers): readonly string[] {
  return answers === null ? [] : typeof answers === 'string' ? [answers] : answers;
}

function titlesOf(chain: Chain): readonly string[] {
  return 'steps' in chain ? chain.steps.map(({ part }) => part) : [chain.first, chain.then];
}
