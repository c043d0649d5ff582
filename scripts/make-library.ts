// Writes a fictional encyclopedia and questions about it, as a corpus that `npm run evaluate` reads.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fewestArticles } from '../src/core/world/build/quotas.ts';
import { articleLine, questionLine } from '../src/core/world/encyclopedia-jsonl.ts';
import { type EncyclopediaOptions, writeEncyclopedia } from '../src/core/world/write-encyclopedia.ts';

const mostArticles = 200_000;
const help = `Usage: npm run make-library -- --out DIR [--seed S] [--articles N] [--questions N]

Writes DIR/corpus.jsonl ({id, title, text, aliases}) and DIR/questions.jsonl ({id, question, answers, gold_ids,
kind, needs, hops, decomposition}). Files of these names in DIR are replaced.

  --out DIR       where to; made if it is not there
  --seed S        any integer; the same seed gives the same files (default 1)
  --articles N    from ${fewestArticles} to ${mostArticles} (default 1000)
  --questions N   how many questions are wanted (default half as many as articles); a small world may hold fewer
  --help          this text`;

type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'mistake'; readonly message: string }
  | { readonly kind: 'make'; readonly out: string; readonly options: Required<EncyclopediaOptions> };

const flags = {
  out: { type: 'string' },
  seed: { type: 'string' },
  articles: { type: 'string' },
  questions: { type: 'string' },
  help: { type: 'boolean' },
} as const;

function readCommand(args: readonly string[]): Command {
  try {
    const { values } = parseArgs({ args: [...args], options: flags });
    if (values.help === true) return { kind: 'help' };
    if (values.out === undefined || values.out === '') throw new RangeError('--out DIR is missing.');
    const range = { least: fewestArticles, most: mostArticles };
    const articles = wholeNumber('--articles', values.articles ?? '1000', range);
    const wanted = values.questions ?? String(Math.round(articles / 2));
    const questions = wholeNumber('--questions', wanted, { least: 0, most: mostArticles });
    const seed = wholeNumber('--seed', values.seed ?? '1', { least: -(2 ** 31), most: 2 ** 31 - 1 });
    return { kind: 'make', out: values.out, options: { seed, articles, questions } };
  } catch (error) {
    return { kind: 'mistake', message: error instanceof Error ? error.message : String(error) };
  }
}

function wholeNumber(
  flag: string,
  text: string,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const number = Number(text);
  if (/^-?\d+$/u.test(text) && number >= least && number <= most) return number;
  throw new RangeError(`${flag} "${text}" is not a whole number from ${least} to ${most}.`);
}

function make(out: string, options: Required<EncyclopediaOptions>): number {
  const { articles, questions } = writeEncyclopedia(options);
  try {
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'corpus.jsonl'), articles.map(articleLine).join(''));
    writeFileSync(join(out, 'questions.jsonl'), questions.map(questionLine).join(''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(
      `Cannot write the library to "${out}": ${reason}. Name a folder that can be written with --out.`,
    );
    return 1;
  }
  console.error(`Wrote ${articles.length} articles and ${questions.length} questions to ${out}.`);
  if (questions.length < options.questions) {
    console.error(
      `${options.questions} questions were wanted: there are no more of all kinds in a world of this size.`,
    );
  }
  return 0;
}

const command = readCommand(process.argv.slice(2));
switch (command.kind) {
  case 'help':
    console.log(help);
    break;
  case 'mistake':
    console.error(`Cannot make a library: ${command.message}\n\n${help}`);
    process.exitCode = 2;
    break;
  case 'make':
    process.exitCode = make(command.out, command.options);
}
