import { readDocument } from '../adapters/any/read-document.ts';
import { openLibrary } from '../adapters/node/open-library.ts';
import type { EvaluationQuestion } from '../core/evaluation/question.ts';
import {
  encyclopedia,
  packLibrary,
  packName,
  type WorldPack,
  worldLimits,
  worldWordings,
} from '../core/evaluation/question-pack.ts';
import { writeWorld } from '../core/evaluation/write-world.ts';
import type { LibraryDump } from '../core/library/library-dump.ts';
import { mostHops } from '../core/world/families/ask/family-question.ts';
import { CommandError } from './command-error.ts';
import { type EvaluationOptions, help } from './evaluation-options.ts';
import { keptOut } from './kept-out.ts';
import { loadLibrary, ownKey } from './load-library.ts';
import { loadQuestions } from './load-questions.ts';
import type { Progress } from './progress.ts';
import { wholeNumber } from './whole-number.ts';

export type OpenedPack = {
  readonly questions: readonly EvaluationQuestion[];
  readonly dump: LibraryDump;
  /** Of the questions, and of what they are asked of. */
  readonly name: string;
  readonly library: string;
};

type Going = { readonly progress: Progress; readonly signal: AbortSignal };

/** The questions and the library that the options name. */
export function openPack(values: EvaluationOptions, going: Going): Promise<OpenedPack> {
  if (values.world !== undefined) return openWorld(worldOf(values.world, values), going);
  if (values.library === undefined)
    throw new CommandError(`Cannot evaluate: --library or --world is missing.\n\n${help}`);
  return openFolder(values.library, values, going);
}

async function openFolder(
  folder: string,
  values: EvaluationOptions,
  { progress, signal }: Going,
): Promise<OpenedPack> {
  const file = values.questions ?? ownKey(folder);
  const questions = await keptOut(await loadQuestions(file), values['kept-out']);
  const { library, problems } = await loadLibrary(folder, { progress, signal, key: file });
  for (const { path, reason } of problems) console.error(`Left out "${path}": ${reason}`);
  const dump = library.dump();
  library.close();
  if (dump.passages.length === 0)
    throw new CommandError(`Cannot evaluate over "${folder}": there is nothing to read in it.`);
  return { questions, dump, name: file, library: folder };
}

async function openWorld(pack: WorldPack, { signal }: Going): Promise<OpenedPack> {
  const world = writeWorld(pack);
  if (world === undefined) throw new CommandError(`There is no made-up world "${pack.family}".\n\n${help}`);
  const library = await openLibrary(readDocument);
  await library.loadCorpus(world.articles, { path: 'corpus.jsonl', signal });
  const dump = library.dump();
  library.close();
  return { questions: world.questions, dump, name: packName(pack), library: packLibrary(pack) };
}

function worldOf(family: string, values: EvaluationOptions): WorldPack {
  const [, from, to] = /^(\d{1,2})(?:-(\d{1,2}))?$/u.exec(values.hops ?? '1-4') ?? [];
  const [least, most] = [Number(from), Number(to ?? from)];
  if (!(least >= 1 && most <= mostHops && least <= most))
    throw new CommandError(
      `Cannot use --hops "${values.hops}": give a range within 1-${mostHops}, such as 1-10.`,
    );
  const wording = worldWordings.find((each) => each === values.wording);
  if (wording === undefined)
    throw new CommandError(
      `Cannot use --wording "${values.wording}": there are ${worldWordings.join(', ')}.`,
    );
  const articles = wholeNumber('--articles', values.articles) ?? 300;
  if (articles < worldLimits.articles.least)
    throw new CommandError(`Cannot use --articles ${articles}: give ${worldLimits.articles.least} or more.`);
  return {
    ...{ kind: 'world', family: family === '' ? encyclopedia : family, articles },
    seed: wholeNumber('--world-seed', values['world-seed']) ?? 1,
    questions: wholeNumber('--world-questions', values['world-questions']) ?? 100,
    hops: { least, most },
    wording,
  };
}
