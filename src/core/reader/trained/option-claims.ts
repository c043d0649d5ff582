import type { Passage, Quote } from '../../passage.ts';
import { terms } from '../../text/tokenize.ts';
import { finiteVerbs, withAuxiliary } from '../lexicon/verbs.ts';
import { type Options, optionsOf } from '../plan/options.ts';
import { singularVerbs } from '../plan/same.ts';
import type { Reading } from '../rank/reading.ts';
import { readWords } from '../text/words.ts';
import { optionName } from '../values/option-name.ts';
import type { MadeReading } from './answer-candidates.ts';
import { bestSentence } from './answer-quotes.ts';
import type { WantedReading } from './wanted-readings.ts';

/** What is chosen by who was first, or by how much, is no claim on one of them. */
const compared =
  /\b(?:first|last|earlier|earliest|later|latest|older|oldest|younger|youngest|longer|longest|larger|largest|bigger|biggest|taller|tallest|higher|highest|smaller|smallest|shorter|shortest|newer|newest|faster|slower|heavier|lighter|cheaper|recently|farther|further|than)\b/iu;
const auxiliary = /^(?:is|are|was|were|has|have|had|can|could|did|does|do|will|would)$/u;

/** How much surer a claim has to be read of one than of the other, in log odds. Of the 20 choices of HotpotQA’s training part that code does not compare, 9 are made so, all of them right. */
const lead = 0.6;
/** P that such a choice is right: 9 of 9 were. */
const support = 0.8;

/** 'Which singer is Tolvan, A or B?' -> 'Is A Tolvan?' and 'Is B Tolvan?', each to be read on its own page. Empty where one has no page, or nothing is claimed. */
export function optionClaims(reading: Reading): readonly WantedReading[] {
  return claimsOf(reading).map(({ question, passage }) => ({
    ...{ role: 'claim' as const, question, passage },
    ...{ evidence: [], premise: 1 },
  }));
}

/** The option that a claim is read of clearly more than of the other, with the sentence that says most of it. Undefined where neither is. */
export function claimedOption(
  reading: Reading,
  readings: readonly MadeReading[],
): { readonly text: string; readonly quote: Quote; readonly support: number } | undefined {
  const read = claimsOf(reading).flatMap((claim) => {
    const made = readings.find((each) => each.role === 'claim' && each.question === claim.question);
    return made === undefined ? [] : [{ ...claim, odds: oddsOf(made) }];
  });
  const [better, worse] = read.toSorted((left, right) => right.odds - left.odds);
  if (better === undefined || worse === undefined || better.odds - worse.odds < lead) return undefined;
  const quote = bestSentence(reading, better.passage);
  return quote === undefined ? undefined : { text: optionName(better.option), quote, support };
}

function oddsOf({ reading: { kinds } }: MadeReading): number {
  return Math.log((kinds.yes + 0.01) / (kinds.no + kinds.none + kinds.span + 0.01));
}

type Claim = { readonly option: string; readonly question: string; readonly passage: Passage };

function claimsOf(reading: Reading): readonly Claim[] {
  const options = optionsOf(reading.question.text);
  const ask = options === undefined ? undefined : claimOn(options);
  if (options === undefined || ask === undefined) return [];
  const claims = [options.first, options.second].flatMap((option) => {
    const passage = pageOf(reading, option);
    return passage === undefined ? [] : [{ option, passage, question: ask(optionName(option)) }];
  });
  return claims.length === 2 && claims[0]?.passage !== claims[1]?.passage ? claims : [];
}

/** The passage that is called like the option. */
function pageOf({ passages }: Reading, option: string): Passage | undefined {
  const name = terms(optionName(option).replace(/\s*\([^)]*\)\s*$/u, '')).join(' ');
  const bare = name.replace(/^the /u, '');
  const called = passages.map(({ read }) => ({ passage: read.passage, title: read.name.join(' ') }));
  const own = called.find(({ title }) => title === name || title.replace(/^the /u, '') === bare);
  return (own ?? called.find(({ title }) => bare !== '' && title.endsWith(` ${bare}`)))?.passage;
}

/** Makes the question on one option. */
function claimOn({ before, after }: Options): ((name: string) => string) | undefined {
  const said = `${before} ${after}`.trim();
  if (compared.test(said)) return undefined;
  const words = readWords(said);
  const opening = words[0]?.term ?? '';
  // 'Was A or B based on a play?'
  if (auxiliary.test(opening)) return (name) => `${before.trim()} ${name} ${after.trim()}?`;
  if (!/^(?:which|what|who)$/u.test(opening)) return undefined;
  const at = words.findIndex(
    ({ term, isCapital }, index) => index > 0 && !isCapital && (auxiliary.test(term) || isVerb(term, index)),
  );
  const verb = words[at];
  const rest = said.slice(verb?.end).trim();
  if (verb === undefined || rest === '') return undefined;
  if (auxiliary.test(verb.term)) {
    const helper = singularVerbs[verb.term] ?? `${verb.term.charAt(0).toUpperCase()}${verb.term.slice(1)}`;
    return (name) => `${helper} ${name} ${rest}?`;
  }
  const done = withAuxiliary(verb);
  if (done === undefined) return undefined;
  const helper = done.auxiliary === 'did' ? 'Did' : 'Does';
  return (name) => `${helper} ${name} ${done.verb} ${rest}?`;
}

/** After the noun that is asked for, if there is one. */
function isVerb(term: string, index: number): boolean {
  return (
    finiteVerbs.has(term) || (index > 1 && /(?:ed|[^s]s)$/u.test(term)) || (index === 1 && /ed$/u.test(term))
  );
}
