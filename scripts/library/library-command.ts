import { parseArgs } from 'node:util';
import { fewestArticles } from '../../src/core/world/build/quotas.ts';
import { mostHops } from '../../src/core/world/families/ask/family-question.ts';
import { type Asking, askings } from '../../src/core/world/families/ask/phrase.ts';
import { fewestPages, mostPages } from '../../src/core/world/families/build/layout.ts';
import type { Family } from '../../src/core/world/families/family.ts';
import { trainingFamilies } from '../../src/core/world/families/training-families.ts';
import { inChronicleWording, testWording } from '../../src/core/world/kept-for-testing/test-chronicle.ts';
import { testOrchards } from '../../src/core/world/kept-for-testing/test-orchards.ts';

export const encyclopedia = 'encyclopedia';
const mostArticles = 200_000;
const families = [...trainingFamilies, testOrchards];
const familyNames = [encyclopedia, ...families.map(({ name }) => name)];
const wordings = [...askings, testWording] as const;

export const help = `Usage: npm run make-library -- --out DIR [--family NAME] [--seed S] [--articles N] [--questions N]

Writes DIR/corpus.jsonl ({id, title, text, aliases}) and DIR/questions.jsonl ({id, question, answers, gold_ids,
kind, needs, hops, decomposition}). Files of these names in DIR are replaced.

  --out DIR       where to; made if it is not there
  --family NAME   ${familyNames.join(', ')}; default ${encyclopedia}
  --seed S        any integer; the same seed gives the same files (default 1)
  --articles N    from ${fewestArticles} to ${mostArticles}, of other families from ${fewestPages} to ${mostPages} (default 1000)
  --questions N   how many questions are wanted (default half as many as articles, 10000 at most); a small world may hold fewer

Of families other than ${encyclopedia}:
  --hops A-B      only questions of so many hops, from 1 to ${mostHops}, as many of each (default: all kinds of
                  questions mixed)
  --wording W     plain (short sentences, the plainest questions), mixed (several styles) or ${testWording}; default mixed

What begins with test- is kept for testing: nothing is trained on it.

  --help          this text`;

export type Size = { readonly seed: number; readonly articles: number; readonly questions: number };

export type LibraryCommand =
  | { readonly kind: 'help' }
  | { readonly kind: 'mistake'; readonly message: string }
  | { readonly kind: 'encyclopedia'; readonly out: string; readonly size: Size }
  | {
      readonly kind: 'family';
      readonly out: string;
      readonly size: Size;
      readonly family: Family;
      readonly hops: Range | undefined;
      readonly wording: Asking;
    };

export type Range = { readonly least: number; readonly most: number };

const flags = {
  out: { type: 'string' },
  family: { type: 'string', default: encyclopedia },
  seed: { type: 'string', default: '1' },
  articles: { type: 'string', default: '1000' },
  questions: { type: 'string' },
  hops: { type: 'string' },
  wording: { type: 'string' },
  help: { type: 'boolean' },
} as const;

export function readLibraryCommand(args: readonly string[]): LibraryCommand {
  try {
    return parse(args);
  } catch (error) {
    return { kind: 'mistake', message: error instanceof Error ? error.message : String(error) };
  }
}

function parse(args: readonly string[]): LibraryCommand {
  const { values } = parseArgs({ args: [...args], options: flags });
  const { out, hops, wording } = values;
  if (values.help === true) return { kind: 'help' };
  if (out === undefined || out === '') throw new RangeError('--out DIR is missing.');
  if (values.family === encyclopedia) {
    if (hops !== undefined || wording !== undefined)
      throw new RangeError(`--hops and --wording are for other families than ${encyclopedia}.`);
    return { kind: 'encyclopedia', out, size: sizeOf(values, { least: fewestArticles, most: mostArticles }) };
  }
  const worded = wordingOf(wording ?? 'mixed');
  const family = familyOf(values.family);
  return {
    ...{ kind: 'family', out, family: worded === testWording ? inChronicleWording(family) : family },
    size: sizeOf(values, { least: fewestPages, most: mostPages }),
    hops: hops === undefined ? undefined : hopsOf(hops),
    wording: worded === testWording ? 'mixed' : worded,
  };
}

function familyOf(name: string): Family {
  const family = families.find((each) => each.name === name);
  if (family === undefined)
    throw new RangeError(`--family "${name}" is not there: there are ${familyNames.join(', ')}.`);
  return family;
}

function wordingOf(text: string): (typeof wordings)[number] {
  const found = wordings.find((each) => each === text);
  if (found === undefined) throw new RangeError(`--wording "${text}" is not one of ${wordings.join(', ')}.`);
  return found;
}

/** '3' or '1-10'. */
function hopsOf(text: string): Range {
  const [, from, to] = /^(\d{1,3})(?:-(\d{1,3}))?$/u.exec(text) ?? [];
  const [least, most] = [Number(from), Number(to ?? from)];
  if (!(least >= 1 && most <= mostHops && least <= most))
    throw new RangeError(`--hops "${text}" is not a number or a range within 1-${mostHops}, such as 1-10.`);
  return { least, most };
}

const questionsByDefault = 10_000;

function sizeOf(
  values: { readonly seed: string; readonly articles: string; readonly questions?: string | undefined },
  range: Range,
): Size {
  const articles = wholeNumber('--articles', values.articles, range);
  const wanted = values.questions ?? String(Math.min(questionsByDefault, Math.round(articles / 2)));
  return {
    seed: wholeNumber('--seed', values.seed, { least: -(2 ** 31), most: 2 ** 31 - 1 }),
    articles,
    questions: wholeNumber('--questions', wanted, { least: 0, most: mostArticles }),
  };
}

function wholeNumber(flag: string, text: string, { least, most }: Range): number {
  const number = Number(text);
  if (/^-?\d+$/u.test(text) && number >= least && number <= most) return number;
  throw new RangeError(`${flag} "${text}" is not a whole number from ${least} to ${most}.`);
}
