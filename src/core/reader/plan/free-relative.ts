import { otherSubject, verbsAtEnd } from './clause-in-place.ts';
import { longestSentence } from './longest-sentence.ts';
import { placeholder } from './needs-of-parts.ts';

const mostNested = 6;
const auxiliary = 'was|were|is|are|does|did|do';
const anybody = String.raw`(?:whom?ever|the\s(?:person|man|woman|one)\swho)\s+`;
const pronoun = new RegExp(String.raw`(?<!\p{L})${anybody}`, 'giu');
/** What is asked is cut in two by the clause: 'Where was | whoever painted the mill | born?' */
const inverted = new RegExp(
  String.raw`^(?<before>.*(?:${auxiliary})\s)(?<clause>${anybody}.+?)(?<after>\s(?:${verbsAtEnd})\s*\?*)$`,
  'iu',
);
/** It comes before the clause, or after its comma: 'As wife to | whoever painted the mill |, whom …?' */
const inOrder = new RegExp(
  String.raw`^(?<before>.+?\s)(?<clause>${anybody}.+?)(?<after>,\s+(?:\p{L}+\s)?(?:whom?|whose|what|which|when|where|why|how)\b.*|[\s.?]*)$`,
  'iu',
);
/** Before a clause that more has to come after than its own words. */
const leadsOn = new RegExp(
  String.raw`\b(?:${auxiliary}|that|which|whom?|where|when|if|whether|and|or|as)\s$`,
  'iu',
);

/**
 * Who is told by a clause alone: 'Where was whoever taught whoever painted the mill born?' -> 'Who painted the mill?', 'Who taught #1?', 'Where was #1 born?', with placeholders for '#1'. Undefined where
 * no clause is, and where its end cannot be told.
 */
export function freeRelativeParts(question: string): readonly string[] | undefined {
  if (question.length > longestSentence) return undefined;
  const asked = question.trim();
  const groups = inverted.exec(asked)?.groups ?? inOrderOf(asked);
  const { before = '', clause = '', after = '' } = groups ?? {};
  const clauses = clause
    .split(pronoun)
    .slice(1)
    .map((each) => each.trim());
  if (clauses.length === 0 || clauses.length > mostNested) return undefined;
  if (clauses.some((told) => otherSubject.test(told))) return undefined;
  const inner = clauses
    .toReversed()
    .map((told, depth) => `Who ${told}${depth === 0 ? '' : ` ${placeholder}`}?`);
  return [...inner, `${before}${placeholder}${after}`];
}

function inOrderOf(asked: string): Readonly<Record<string, string>> | undefined {
  const groups = inOrder.exec(asked)?.groups;
  return groups === undefined || leadsOn.test(groups['before'] ?? '') ? undefined : groups;
}
