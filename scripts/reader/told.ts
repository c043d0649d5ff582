import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ReadingExample, toPassage } from './examples.ts';
import { share } from './kept-out.ts';

const folder = fileURLToPath(new URL('../../training/told/', import.meta.url));

type Part = {
  readonly folder: string;
  readonly title: string;
  readonly text: string;
  readonly questions: readonly { readonly q: string; readonly a: string | readonly string[] | null }[];
};

/** Questions told in other words (training/told), each with all parts of its folder: of the folders that the trained reader never learnt from those that are fitted on. The others are for measuring. */
export function toldExamples(): readonly ReadingExample[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return files.toSorted().flatMap((file) => {
    const lines = readFileSync(join(folder, file), 'utf8').trim().split('\n');
    const rows = lines.map((line) => JSON.parse(line) as Part | { readonly chains: unknown });
    // Questions of two parts are learnt from in Python alone.
    const parts = rows.flatMap((row) => ('chains' in row ? [] : [row]));
    return [...new Set(parts.map((part) => part.folder))].flatMap((name) => {
      const whole = `${basename(file, '.jsonl')}/${name}`;
      return isFittedOn(whole)
        ? examplesOf(
            whole,
            parts.filter((part) => part.folder === name),
          )
        : [];
    });
  });
}

/** As training/reader/sources_told.py divides them. */
function isFittedOn(name: string): boolean {
  return share(`told: ${name}`) < 0.125 && share(`told, fitted: ${name}`) < 0.5;
}

function examplesOf(name: string, parts: readonly Part[]): readonly ReadingExample[] {
  const passages = parts.map(({ title, text }, place) => toPassage({ id: `${name}/${place}`, title, text }));
  return parts.flatMap(({ questions }, place) =>
    questions.map(({ q, a }, number) => ({
      ...{ id: `${name}/${place}/${number}`, set: 'told in other words', question: q, passages },
      answers: a === null ? [] : typeof a === 'string' ? [a] : a,
      gold: new Set(a === null ? [] : [`${name}/${place}`]),
    })),
  );
}
