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

/** How a figure is reckoned, which a question need not say: 'annual rent' is the rent. */
const reckoned = new Set('annual yearly monthly weekly daily total average max maximum approx'.split(' '));

/** The folded words of a field's name: 'berth_no' is of two. */
export function labelTerms(name: string): readonly string[] {
  return terms(name.replace(/_/gu, ' '));
}

/** The stems that say what a field holds: 'Length (m)' – length, 'price per kilo' – price, 'annual rent' – rent. */
export function labelStems(name: string): readonly string[] {
  const plain = name
    .replace(/_/gu, ' ')
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/\b(?:per|in)\s+\p{L}+/gu, ' ');
  const own = terms(plain).filter((term) => !stopWords.has(term));
  const kept = own.filter((term) => !units.has(term) && !reckoned.has(term));
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
  [/\bhow old\b/u, 'age year built founded born'],
  [/\b(?:gave|given|donated|presented)\b/u, 'donor giver'],
  [/\bhow much\b|\bcosts?\b/u, 'price cost amount fee total'],
  [/\bhow many (?:people|persons|men|women|workers)\b.*\b(?:employ|work)/u, 'employees staff workers'],
  [/\bhow many\b/u, 'number count quantity'],
  [/^(?:since )?when\b|\b(?:what|which) year\b/u, 'date year day'],
  [/^where\b/u, 'place location city town address country'],
  [/^who\b/u, 'name person'],
];

/** What nearly every question about a record says beside the field. */
const plain = new Set(
  'pay pays paid paying annual yearly lie lies located situated have cost costs many much long high tall deep wide heavy large big old longer taller higher deeper kind type number value per year date time people employ give given gave donate present'
    .split(' ')
    .map(stem),
);

/** What 'Which desk does Ole Brandt work at?' says after the name: how he and the desk belong together. */
const belonging = new Set(
  'work live play belong hold use stand sit teach attend represent study sing drive own serve head lead run come sail'
    .split(' ')
    .map(stem),
);
const possessive = /^(?:its|their|his|her)$/u;

/**
 * Stems of the question beside the name. 'asked': what it asks for or says of the thing, which must stand in the record; 'said': what only helps to find the field.
 */
export function stemsAsked(question: ReadQuestion, name: WordRange): ReadonlyMap<string, 'asked' | 'said'> {
  const { text, words } = question;
  const asked = text.toLowerCase();
  const found = new Map<string, 'asked' | 'said'>();
  for (const [pattern, names] of implied)
    if (pattern.test(asked)) for (const each of names.split(' ')) found.set(stem(each), 'said');
  const helps = new Set([...linking(question, name), ...alternatives(question)]);
  words.forEach((word, at) => {
    const isOwn = at >= name.from && at < name.to;
    if (isOwn || (word.isFunction && word.term !== 'name')) return;
    const isSaid = plain.has(word.stem) || helps.has(at);
    found.set(word.stem, isSaid ? 'said' : 'asked');
  });
  return found;
}

/** Places of words that may be said instead of each other: 'born or founded'. */
function alternatives({ words }: ReadQuestion): readonly number[] {
  return words.flatMap(({ term }, at) => (term === 'or' ? [at - 1, at + 1] : []));
}

/**
 * Places of words that only say how field and name belong together: the verb at the end of 'Which desk does Ole Brandt work at?', and what kind of thing 'its seat' is in 'In which city does Nordkai have its seat?'.
 */
function linking({ words, focus }: ReadQuestion, name: WordRange): ReadonlySet<number> {
  if (focus === undefined || name.to === 0 || focus.to > name.from) return new Set();
  const after = words.flatMap((word, at) => (at >= name.to && !word.isFunction ? [{ word, at }] : []));
  const [last, ...others] = after;
  if (last === undefined || others.length > 0) return new Set();
  if (belonging.has(last.word.stem)) return new Set([last.at]);
  return possessive.test(words[last.at - 1]?.term ?? '') ? new Set([focus.to - 1]) : new Set();
}
