import type { Need } from '../../need.ts';
import { readQuestion } from '../question/read-question.ts';
import type { Word } from '../text/words.ts';
import { enclosedParts, extraposedParts, withClauseInPlace } from './clause-in-place.ts';
import { freeRelativeParts } from './free-relative.ts';
import { isPlaced, needsOfParts, placeholder } from './needs-of-parts.ts';
import { type NestedPhrase, nestedPhrase } from './nested-phrase.ts';
import { trailingParts } from './trailing.ts';

const mostNeeds = 6;

/**
 * The needs of a question that asks something of what it does not name but tells, from the inside out: 'When did the country where the author of Merrow was born join
 * the league?' -> 'Who is the author of Merrow?', 'In which country was #1 born?', 'When did #1 join the league?'. By grammar alone; undefined where nothing is nested.
 */
export function chainedNeeds(question: string): readonly Need[] | undefined {
  const parts =
    toldParts(question) ??
    fromInside(freeRelativeParts(question)) ??
    fromInside(extraposedParts(question)) ??
    chainedParts(withClauseInPlace(question)) ??
    trailingParts(question) ??
    fromInside(enclosedParts(question));
  return parts === undefined ? undefined : needsOfParts(parts);
}

/** With what the first part itself tells and does not name. */
function fromInside(parts: readonly string[] | undefined): readonly string[] | undefined {
  const [inner, ...outer] = parts ?? [];
  return inner === undefined ? undefined : [...(chainedParts(inner) ?? [inner]), ...outer];
}

/** 'The brig Merrow was broken up in a port. Which river runs past that port?' -> 'The brig Merrow was broken up in which port?', 'Which river runs past #1?' */
function toldParts(question: string): readonly string[] | undefined {
  const [, told = '', asking = ''] = /^([^.!?]+)[.;]\s+(\p{Lu}[^.!?]*\?)$/u.exec(question.trim()) ?? [];
  for (const { 1: phrase = '', 2: described = '' } of told.matchAll(
    /\b(?=(an? (?:certain )?((?:\p{Ll}[\p{L}-]* ?){1,4})))/gu,
  )) {
    const found = toldThing(described.trim().split(' '), asking);
    if (found === undefined) continue;
    const at = told.indexOf(phrase);
    const inner = `${told.slice(0, at)}which ${described}${told.slice(at + phrase.length)}?`;
    const rest = asking.replace(found, placeholder);
    return [...(chainedParts(inner) ?? [inner]), ...(chainedParts(rest, true) ?? [rest])];
  }
  return undefined;
}

/** 'that harbour town' or 'that town', as it is asked of what was told as 'a harbour town'. The longest there is. */
function toldThing(words: readonly string[], asking: string): string | undefined {
  for (let to = words.length; to > 0; to--)
    for (let from = 0; from < to; from++) {
      const thing = words.slice(from, to).join(' ');
      const found = new RegExp(String.raw`\b(?:that|this) ${thing}\b`, 'u').exec(asking);
      if (found !== null) return found[0];
    }
  return undefined;
}

function chainedParts(question: string, isLater = false): readonly string[] | undefined {
  if (severalSentences.test(question)) return undefined;
  const asked: string[] = [];
  let left = question;
  while (asked.length < mostNeeds) {
    const phrase = nextPhrase(left, isLater || asked.length > 0);
    if (phrase === undefined) break;
    asked.push(phrase.inner);
    left = replaced(left, phrase);
  }
  if (asked.length === 0 || asked.some(isPlaced) || isNothingMore.test(left)) return undefined;
  if ([...asked, left].some((part) => isCutOff.test(part))) return undefined;
  // 'Where are the headquarters of the company that …' is asked by then.
  if (isWhere.test(left) && /^where\s/iu.test(asked.at(-1) ?? ''))
    return asked.length > 1 ? asked : undefined;
  return [...asked, left];
}

/** 'Who was the mayor of Tolve in 1874?' asks nothing of the mayor: when is a part of who. */
const isNothingMore = new RegExp(
  String.raw`^(?:who|what|which)\s+(?:is|was|are|were)\s+${placeholder}(?:\s+(?:in|on|at|as of|by|since|until|before|after|during)\s+[^?]*)?\?*$`,
  'iu',
);

/** 'What does #1 leaving remember?' has a piece of the clause in it that told who is meant. */
const isCutOff = new RegExp(
  String.raw`\b(?:did|does|do)\s+${placeholder}\s+(?!(?:bring|cling|fling|ring|sing|sling|spring|sting|string|swing|wring)\b)\p{L}+ing\b`,
  'iu',
);

const isWhere = new RegExp(String.raw`^where\s+(?:is|are|was|were)\s+${placeholder}\s*\?*$`, 'iu');

/** What one sentence tells and another asks is read together. */
const severalSentences =
  /(?<!(?:^|[^\p{L}])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Jr|Sr|Mt|Ft|No|vs))[.!?]["”’]?\s+\p{Lu}\p{Ll}*\s+\p{Ll}/u;

/** What is innermost, and later on holds the answer before it. */
function nextPhrase(question: string, isLater: boolean): NestedPhrase | undefined {
  const phrase = nestedPhrase(readQuestion(question));
  return phrase !== undefined && isLater && !phrase.inner.includes(placeholder) ? undefined : phrase;
}

function replaced(question: string, { range }: NestedPhrase): string {
  const { words } = readQuestion(question);
  const [start, end] = [words[range.from]?.start ?? 0, endOf(question, words, range)];
  const [before, after] = [
    question.slice(0, start).replace(/["“«]$/u, ''),
    question.slice(end).replace(/^["”»]/u, ''),
  ];
  // The comma that closed the clause goes with it, where none opened it; not that of 'Besides the continent where …, where did …'.
  const isOpened = before.includes(',') || !asksBefore.test(before);
  return `${before}${placeholder}${isOpened ? after : after.replace(closing, '')}`;
}

/** The comma that ends a clause, and not the one before what is asked: 'As wife to the man who …, whom …?'. */
const closing = /^,(?=\s\p{Ll})(?!\s(?:whom?|whose|what|which|when|where|why|how)\b)/u;

const asksBefore = /\b(?:who|whom|whose|what|which|when|where|why|how|did|does|do|is|was|are|were)\b/iu;

/** With the bracket that closes what was opened in the phrase. */
function endOf(question: string, words: readonly Word[], { from, to }: NestedPhrase['range']): number {
  const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
  return question.slice(start, end).includes('(') && question.charAt(end) === ')' ? end + 1 : end;
}
