import { longestSentence } from './longest-sentence.ts';
import { placeholder } from './needs-of-parts.ts';

/** Verbs that end a question whose subject comes before them: 'Where was … born?'. */
export const verbsAtEnd =
  'born|die|live|grow up|study|work|retire|marry|settle|stand|lie|end|begin|start|open|close|sink|raised|buried|educated|based|built|launched|published|founded|formed|released|made|filmed|held|written|located|set|discovered|completed|established';
const asked = String.raw`(?<asked>(?:where|when|(?:in|on|at)\s(?:what|which)\s\p{L}+)\s(?:was|were|is|are|did|does|do))`;
const thing = String.raw`(?<thing>the(?:\s(?!who\b|whose\b|that\b|which\b)[\p{L}’'-]+){1,5}?)`;
const last = `(?<verb>${verbsAtEnd})`;
const clause = String.raw`(?<clause>(?:who|whose|which|that(?!\s(?:day|night|week|month|year|time)\b))\s.+?)`;
const pattern = (...parts: readonly string[]) =>
  new RegExp(String.raw`^${parts.join(String.raw`\s`)}(?<end>\s*\?*)$`, 'iu');
/** Something without a name, what is asked of it, and only then what tells which one it is. */
const extraposed = pattern(asked, thing, last, clause);
/** The same with what is asked at the end. */
const enclosed = pattern(asked, thing, clause, last);

/** Not the subject of the clause, but something else of it: 'that Ilse Brandt attended', 'who the queen sent'. What comes after the pronoun tells. */
export const otherSubject =
  /^(?:\p{Lu}|(?:the|an?|he|she|it|they|we|i|you|his|her|their|our|my|its|your|this|these|those|some|no|every|each)\b)/u;
const anybody = /^the (?:man|woman|person|people|one)$/iu;

/**
 * 'Where was the poet born who left the school at twelve?' -> 'Which poet left the school at twelve?', 'Where was #1 born?', with a placeholder for '#1'. The clause ends where the question does, so that it needs
 * no name to be told by.
 */
export function extraposedParts(question: string): readonly [string, string] | undefined {
  return partsOf(groupsOf(extraposed, question));
}

/** The same of 'Where was the poet who left the school at twelve born?'. */
export function enclosedParts(question: string): readonly [string, string] | undefined {
  return partsOf(groupsOf(enclosed, question));
}

/**
 * 'When was the school founded that Ilse Brandt attended?' -> 'When was the school that Ilse Brandt attended founded?': what tells which thing is meant, beside that thing. Any other question as it is.
 */
export function withClauseInPlace(question: string): string {
  const groups = groupsOf(extraposed, question);
  if (groups === undefined) return question;
  return `${groups['asked']} ${groups['thing']} ${groups['clause']} ${groups['verb']}${groups['end']}`;
}

type Groups = Readonly<Record<string, string>>;

function groupsOf(form: RegExp, question: string): Groups | undefined {
  if (question.length > longestSentence) return undefined;
  const groups = form.exec(question.trim())?.groups;
  // 'Doctor Who' tells of nobody.
  return /^\p{Ll}/u.test(groups?.['clause'] ?? '') ? groups : undefined;
}

function partsOf(groups: Groups | undefined): readonly [string, string] | undefined {
  const { asked: asks, thing: told = '', verb: ending, clause: tells = '' } = groups ?? {};
  const said = tells.replace(/^\S+\s/u, '');
  if (asks === undefined || /^whose\b/iu.test(tells) || otherSubject.test(said)) return undefined;
  const subject = anybody.test(told) ? 'Who' : `Which ${told.replace(/^the /iu, '')}`;
  return [`${subject} ${said}?`, `${asks} ${placeholder} ${ending}?`];
}
