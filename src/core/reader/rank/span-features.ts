import { countryOf, isNationality } from '../lexicon/countries.ts';
import { synonymStems } from '../lexicon/synonyms.ts';
import { statesAny } from '../relations/states-relation.ts';
import type { WordRange } from '../spans/names.ts';
import { describe } from '../text/describe.ts';
import type { Word } from '../text/words.ts';
import { isAgent } from './agent.ts';
import type { Candidate } from './candidates.ts';
import { kindFit } from './kind-fit.ts';
import { nearness } from './nearness.ts';
import type { Reading } from './reading.ts';
import { holdersOf } from './shelf.ts';

/** Named numbers that say how well a span answers the question; what each means stands with the function that makes it. */
export type FeatureGroup = Readonly<Record<string, number>>;

/** In groups: they are added up one by one for thousands of spans, and merged only for the few that are looked at again. */
export function spanFeatures(reading: Reading, candidate: Candidate): readonly FeatureGroup[] {
  return [
    candidate.context.features,
    nearness(reading, candidate.context, candidate.span),
    fromQuestion(reading, candidate),
    fromPlace(reading, candidate),
    fromFocus(reading, candidate),
    fromWords(reading, candidate),
    kindFit(reading.question.expects, candidate),
  ];
}

export function mergeFeatures(groups: readonly FeatureGroup[]): FeatureGroup {
  return Object.assign({}, ...groups) as FeatureGroup;
}

/** Whether the question says the span itself, and whether it is what its passage or another one is about. */
function fromQuestion({ matches, nameStems }: Reading, { context, stems, key, about }: Candidate) {
  const inside = stems.filter((stem) => matches.byStem.get(stem)?.factor === 1).length;
  const { read } = context.view.passage;
  return {
    inQuestion: inside / Math.max(1, stems.length),
    allInQuestion: inside === stems.length ? 1 : 0,
    holdsName: nameStems.some((name) => holdsAll(stems, name)) ? 1 : 0,
    isTitle: key === read.key ? 1 : 0,
    isPartOfTitle: key !== read.key && ` ${read.key} `.includes(` ${key} `) ? 1 : 0,
    isOtherTitle: about.some((each) => each !== read) ? 1 : 0,
  };
}

/** 'Ilse Marie Brandt' holds the 'Ilse Brandt' of the question: the same one, not the answer. */
function holdsAll(stems: readonly string[], name: readonly string[]): boolean {
  return name.length > 0 && name.every((stem) => stems.includes(stem));
}

/** What is said around the span: the relation that is asked for, or another one with answers of the same kind. */
function fromPlace(reading: Reading, candidate: Candidate) {
  const { span, context, around } = candidate;
  const { sentence, passage } = context.view;
  const relation = statesAny(context.relations, around) ? 1 : 0;
  const { description } = context;
  return {
    relation,
    relationNamed: relation * Math.min(1, 3 * passage.named),
    relationLinked: relation * (passage.link?.share ?? 0),
    otherRelation: relation === 0 && statesAny(context.otherRelations, around) ? 1 : 0,
    isUnstated: relation === 0 && reading.question.isStrict ? 1 : 0,
    isAgent: isAgent(reading, around.before),
    inBrackets: around.before.lastIndexOf('(') > around.before.lastIndexOf(')') ? 1 : 0,
    startsSentence: span.from === sentence.from ? 1 : 0,
    isSubject: isSubject(candidate, description?.from) ? 1 : 0,
    isDescription:
      description !== undefined && span.from >= description.from && span.to <= description.to ? 1 : 0,
  };
}

/** The passage's own subject at its beginning, in whatever form of its name: 'Ilse Marie Brandt (…) was'. */
function isSubject({ span, context, stems }: Candidate, descriptionFrom: number | undefined): boolean {
  const { passage, sentence } = context.view;
  if (
    span.shape !== 'name' ||
    descriptionFrom === undefined ||
    span.to > descriptionFrom - 1 ||
    span.from > sentence.from + 1
  )
    return false;
  return context.view.index === 0 && stems.some((each) => passage.read.titleStems.has(each));
}

/** Whether the span is the thing that the question's focus names: 'the city of | Tolve', 'Paiute | tribe', 'Tolve is a city'. */
function fromFocus({ focus }: Reading, { span, context, stems, about }: Candidate) {
  const head = focus.at(-1)?.stem;
  if (head === undefined)
    return { focusInside: 0, focusBeside: 0, focusDescribes: 0, focusDenied: 0, focusShare: 0, focusSaid: 0 };
  const described = about.map((each) => describe(each)?.stems ?? new Set<string>());
  const shares = described.map((each) => focus.filter(({ stem }) => each.has(stem)).length / focus.length);
  return {
    focusInside: stems.length > 1 && stems.at(-1) === head ? 1 : 0,
    focusBeside: isBeside(context.view.passage.read.words, span, head) ? 1 : 0,
    focusDescribes: described.some((each) => each.has(head)) ? 1 : 0,
    focusDenied: isDenied(described, head, focus.at(-1)?.term ?? '') ? 1 : 0,
    focusShare: Math.max(0, ...shares),
    focusSaid: context.saysFocus ? 1 : 0,
  };
}

/** What is known of the thing says that it is something else: 'Tolve is a harbour town' where an island is asked for. */
function isDenied(described: readonly ReadonlySet<string>[], head: string, term: string): boolean {
  if (described.length === 0 || described.some((each) => each.size === 0) || anything.has(term)) return false;
  const like = synonymStems(head);
  return described.every((each) => !each.has(head) && ![...like].some((other) => each.has(other)));
}

const anything = new Set(
  'place person one man woman name thing people work birthplace home seat capital'.split(' '),
);

/** The head stands right before the span, with 'of' or a comma between at most, or opens what is said of it after a comma. */
function isBeside(words: readonly Word[], { from, to }: WordRange, head: string): boolean {
  const before = words[from - 1];
  if (before?.stem === head && words[from]?.gap !== 'end') return true;
  if (before?.isFunction && words[from - 2]?.stem === head && words[from - 1]?.gap === 'space') return true;
  const after = words[to];
  if (after === undefined || (after.gap !== 'comma' && after.gap !== 'space')) return false;
  if (after.gap === 'space') return after.stem === head;
  return words.slice(to, to + 5).some((word) => word.stem === head);
}

const countryNouns = new Set(['country', 'nation', 'nationality', 'citizenship', 'countries', 'state']);

function fromWords(reading: Reading, { span, context, key, stems }: Candidate) {
  const { words } = context.view.passage.read;
  const { question } = reading;
  const head = question.focus === undefined ? '' : (question.words[question.focus.to - 1]?.term ?? '');
  return {
    countryFits: countryNouns.has(head) && countryOf(key) !== undefined ? 1 : 0,
    isNationality: isNationality(key) ? 1 : 0,
    words: Math.min(8, span.to - span.from),
    isPart: (span.shape === 'name' || span.shape === 'part') && isPartOfName(words, span) ? 1 : 0,
    frequency: Math.log(Math.max(1, holdersOf(reading.shelf, { key, stems }))),
  };
}

function isPartOfName(words: readonly Word[], { from, to }: WordRange): boolean {
  const [before, after] = [words[from - 1], words[to]];
  const first = words[from];
  return (
    (before?.isCapital === true && first?.gap === 'space' && !before.isFunction) ||
    (after?.isCapital === true && (after.gap === 'space' || after.gap === 'hyphen'))
  );
}
