import { kindOfNoun } from '../lexicon/kind-nouns.ts';
import { longestSentence } from './longest-sentence.ts';
import { pairOf } from './same.ts';

/** Two things of which a question asks what they share, and what to ask of each. */
export type Commonality = {
  readonly options: readonly [string, string];
  readonly ask: (option: string) => string;
};

const shared = /\b(?:in common|mutual|both)\b|\bshares?(?:\s+(?:which|what)\s.*)?$/iu;
const asking = /\b(?:what|which)\b/iu;
/** What stands before the first name: 'What profession do', 'What was the job of both', 'What was mined in both'. */
const opening =
  /^(?<before>(?:(?:[Ii]n|[Tt]o|[Oo]f|[Bb]y|[Ff]or|[Ff]rom)\s+)?(?:[Ww]hat|[Ww]hich)\b(?:\s+\P{Lu}[^\s,]*)*?\s+)(?:both\s+)?(?<body>(?:the\s+(?=\p{Lu}))?["“]?\p{Lu}.*)$/u;
const having = /^(?:have|has|had|share|shares|shared)$/iu;
const havingWhat = /^(?:both\s+)?(?:have|has|share|shares)\s+(?:which|what)\s+(.+)$/iu;

/** 'What profession do A and B have in common?', 'Both A and B were built by which yard?'. Undefined for other questions. */
export function commonalityOf(question: string): Commonality | undefined {
  const text = question.trim().replace(/\s*\?+$/u, '');
  if (text.length > longestSentence) return undefined;
  if (!shared.test(text) || !asking.test(text) || /\b(?:or|same|respective)\b/iu.test(text)) return undefined;
  const found = opening.exec(text)?.groups;
  const before = found?.['before'] ?? '';
  const body = (found?.['body'] ?? withoutSort(text)).replace(/^both\s+/iu, '');
  if (before === '' && !/^(?:the\s+)?["“]?\p{Lu}/u.test(body)) return undefined;
  const pair = ofHaving(body) ?? pairOf(body) ?? pairOf(`${body} have`);
  // What is said of a thing between commas is no name: 'the Merrow, a brig of Tolve, and …'.
  if (pair === undefined || pair.options.some((option) => option.includes(','))) return undefined;
  const ask = askOf(before.trim(), withoutSharing(pair.predicate));
  return ask === undefined ? undefined : { options: pair.options, ask };
}

/** 'Athletes Anna Vey and Ole Lund both play …' */
function withoutSort(text: string): string {
  const [sort = '', noun = ''] = /^(\p{Lu}\p{Ll}+s)\s+(?=\p{Lu})/u.exec(text) ?? [];
  return kindOfNoun(noun.toLowerCase()) === 'person' ? text.slice(sort.length) : text;
}

/** 'A and B have in common', where nothing but the names stands before. */
function ofHaving(body: string) {
  const [, first, second] =
    /^(\S.*?)\s+and\s+(.*?),?\s+(?:have|has|share|shares)(?:\s+in\s+common)?$/iu.exec(body) ?? [];
  return first === undefined || second === undefined || second.includes(' and ')
    ? undefined
    : { options: [first, second] as const, predicate: 'have' };
}

function withoutSharing(predicate: string): string {
  return predicate
    .replace(/\s*\bin common\b/iu, '')
    .replace(/\b(?:both|mutual|common)\s+/giu, '')
    .trim();
}

function askOf(before: string, predicate: string): Commonality['ask'] | undefined {
  const what = havingWhat.exec(predicate)?.[1];
  if (before === '') {
    if (what !== undefined) return noun(what);
    return asking.test(predicate) ? (option) => `${option} ${predicate}?` : undefined;
  }
  const asked = /^(?:what|which)\s+(?:(.+?)\s+)?(?:do|does|did)$/iu.exec(before);
  if (having.test(predicate)) {
    if (asked === null) return (option) => `${before} ${option}?`;
    return asked[1] === undefined ? (option) => `What type of thing is ${option}?` : noun(asked[1]);
  }
  const helper = before
    .replace(/\bdo$/u, 'does')
    .replace(/\bare$/u, 'is')
    .replace(/\bwere$/u, 'was');
  return (option) => `${helper} ${option} ${predicate}?`;
}

/** 'profession' -> 'What is the profession of A?', 'type of plant' -> 'What type of plant is A?' */
function noun(said: string): Commonality['ask'] {
  const sort = /^(?:type|kind|sort)s?\s+of\s/iu.test(said);
  return (option) => (sort ? `What ${said} is ${option}?` : `What is the ${said} of ${option}?`);
}
