// Writes a fictional library and questions about it, as a corpus that `npm run evaluate` reads.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { articleLine, questionLine } from '../src/core/world/encyclopedia-jsonl.ts';
import { writeFamilyQuestions } from '../src/core/world/families/ask/write-family-questions.ts';
import { layoutOf } from '../src/core/world/families/build/layout.ts';
import { streamPages } from '../src/core/world/families/stream-pages.ts';
import { writeEncyclopedia } from '../src/core/world/write-encyclopedia.ts';
import { help, type LibraryCommand, readLibraryCommand } from './library/library-command.ts';
import { writeLines } from './library/write-lines.ts';

type Making = Extract<LibraryCommand, { readonly kind: 'encyclopedia' | 'family' }>;
type Lines = { readonly articles: Iterable<string>; readonly questions: Iterable<string> };

function make(command: Making): number {
  const { out, size } = command;
  try {
    mkdirSync(out, { recursive: true });
    const lines = command.kind === 'family' ? familyLines(command) : encyclopediaLines(size);
    const articles = writeLines(join(out, 'corpus.jsonl'), lines.articles);
    const questions = writeLines(join(out, 'questions.jsonl'), lines.questions);
    console.error(`Wrote ${articles} articles and ${questions} questions to ${out}.`);
    if (questions < size.questions)
      console.error(
        `${size.questions} questions were wanted: there are no more of all kinds in a world of this size.`,
      );
    return 0;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(
      `Cannot write the library to "${out}": ${reason}. Name a folder that can be written with --out.`,
    );
    return 1;
  }
}

function encyclopediaLines(size: Making['size']): Lines {
  const { articles, questions } = writeEncyclopedia(size);
  return { articles: articles.map(articleLine), questions: questions.map(questionLine) };
}

function familyLines({ family, size, hops, wording }: Extract<Making, { readonly kind: 'family' }>): Lines {
  const world = { family, seed: size.seed, layout: layoutOf(size.articles) };
  const style = wording === 'plain' ? wording : undefined;
  const questions = writeFamilyQuestions({ ...world, count: size.questions, hops, asking: wording });
  return {
    articles: mapped(streamPages({ ...world, style }), articleLine),
    questions: questions.map(questionLine),
  };
}

function* mapped<T>(items: Iterable<T>, line: (item: T) => string): Generator<string> {
  for (const item of items) yield line(item);
}

const command = readLibraryCommand(process.argv.slice(2));
switch (command.kind) {
  case 'help':
    console.log(help);
    break;
  case 'mistake':
    console.error(`Cannot make a library: ${command.message}\n\n${help}`);
    process.exitCode = 2;
    break;
  default:
    process.exitCode = make(command);
}
