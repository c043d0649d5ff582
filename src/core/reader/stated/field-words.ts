import { stem } from '../../text/stem.ts';
import { stopWords } from '../../text/stop-words.ts';
import { terms } from '../../text/tokenize.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import type { WordRange } from '../spans/names.ts';

const units = new Set(
  'm km cm mm ft kg g t lb lbs l ml ha eur euro euros usd gbp chf sek nok dkk dollar dollars pound pounds no nr pct percent metre metres meter meters'.split(
    ' ',
  ),
);

/** The stems that say what a field holds: 'Length (m)' – length, 'price per kilo' – price. */
export function labelStems(name: string): readonly string[] {
  const plain = name.replace(/\([^)]*\)/gu, ' ').replace(/\b(?:per|in)\s+\p{L}+/gu, ' ');
  const own = terms(plain).filter((term) => !stopWords.has(term));
  const kept = own.filter((term) => !units.has(term));
  return [...new Set((kept.length > 0 ? kept : own).map(stem))];
}

/** Words that ask without a field's name in them, and the names that such fields have. */
const implied: readonly (readonly [RegExp, string])[] = [
  [/\bhow long\b|\blong(?:er|est)\b/u, 'length duration'],
  [/\bhow (?:high|tall)\b|\b(?:high|tall)(?:er|est)\b/u, 'height elevation altitude'],
  [/\bhow deep\b/u, 'depth draught'],
  [/\bhow wide\b/u, 'width beam breadth'],
  [/\bhow heavy\b/u, 'weight'],
  [/\bhow (?:large|big)\b/u, 'size area'],
  [/\bhow old\b/u, 'age'],
  [/\bhow much\b|\bcosts?\b/u, 'price cost amount fee total'],
  [/\bhow many\b/u, 'number count quantity'],
  [/^(?:since )?when\b|\b(?:what|which) year\b/u, 'date year day'],
  [/^where\b/u, 'place location city town address country'],
  [/^who\b/u, 'name person'],
];

/** What nearly every question about a record says beside the field. */
const plain = new Set(
  'lie lies located situated have cost costs many much long high tall deep wide heavy large big old longer taller higher deeper kind type number value per year date time'
    .split(' ')
    .map(stem),
);

/**
 * Stems of the question beside the name. 'asked': what it asks for or says of the thing, which must stand in the record; 'said': what only helps to find the field.
 */
export function stemsAsked(
  { text, words }: ReadQuestion,
  name: WordRange,
): ReadonlyMap<string, 'asked' | 'said'> {
  const asked = text.toLowerCase();
  const found = new Map<string, 'asked' | 'said'>();
  for (const [pattern, names] of implied)
    if (pattern.test(asked)) for (const each of names.split(' ')) found.set(stem(each), 'said');
  words.forEach((word, at) => {
    const isOwn = at >= name.from && at < name.to;
    if (isOwn || (word.isFunction && word.term !== 'name')) return;
    found.set(word.stem, plain.has(word.stem) ? 'said' : 'asked');
  });
  return found;
}
