import type { NamedThing } from '../event.ts';
import { type AssessedPassage, assessState } from '../evidence/assess-state.ts';
import { candidatesOf, followedName } from '../evidence/candidates.ts';
import { knownTerms } from '../evidence/known-terms.ts';
import { questionInUse } from '../evidence/question-in-use.ts';
import { mostCounted } from '../library/names-in-passage.ts';
import { type Features, predict } from '../relevance/logistic.ts';
import { isInQuestion } from '../relevance/passage-features.ts';
import { questionWords } from '../relevance/question-words.ts';
import { nameModel } from '../relevance/weights.ts';
import type { State } from '../state.ts';
import { nameKey } from '../text/name-key.ts';
import { passageWords } from '../text/passage-words.ts';
import { type NameFeature, nameFeatures } from './name-features.ts';

/** A name that could be looked up next. `promise` is P(that brings a passage which bears on the question). */
export type NameOption = {
  readonly thing: NamedThing;
  readonly source: AssessedPassage;
  readonly features: Features<NameFeature>;
  readonly promise: number;
};

/** Passages whose names are worth looking up: the best few. */
const sources = 5;

type Remembered = { readonly names: State['names']; readonly question: string; readonly read: number };
const remembered = new WeakMap<State['searches'], Remembered & { readonly options: readonly NameOption[] }>();

/** Names in the best passages that no search has followed yet, most promising first; one option a name. */
export function nameOptions(state: State): readonly NameOption[] {
  const { searches, names, readWhole } = state;
  const [question, read] = [questionInUse(state), readWhole.size];
  const known = remembered.get(searches);
  if (known?.names === names && known.question === question && known.read === read) return known.options;
  const options = optionsOf(state);
  remembered.set(searches, { names, question, read, options });
  return options;
}

function optionsOf(state: State): readonly NameOption[] {
  const known = knownTerms(state);
  const question = questionWords(questionInUse(state), known);
  const { collectionPassages } = known;
  const best = new Map(
    assessState(state)
      .slice(0, sources)
      .map((each) => [each.passage.id, each]),
  );
  const tried = followedNames(state);
  const found = new Set<string>(
    candidatesOf(state)
      .filter((candidate) => candidate.followed > 0 || candidate.questionRank >= 0.2)
      .map((candidate) => candidate.passage.documentId),
  );
  const noneIsTitle = state.names.every((thing) => thing.titles.length === 0);
  const [bestId] = best.keys();
  const options = new Map<string, NameOption>();
  for (const thing of state.names) {
    const source = best.get(thing.passageId);
    const key = nameKey(thing.name);
    if (source === undefined || key === '' || tried.has(key) || leadsNowhere(thing, collectionPassages))
      continue;
    const { passage, relevance, candidate } = source;
    const named = passageWords(passage).titleNames.some((name) => isInQuestion(question, name)) ? 1 : 0;
    const isBest = passage.id === bestId;
    const { followed } = candidate;
    const context = { question, passage, relevance, named, found, noneIsTitle, isBest, followed };
    const features = nameFeatures(thing, { ...context, collectionPassages });
    const promise = predict(nameModel, features);
    if (promise > (options.get(key)?.promise ?? -1)) options.set(key, { thing, source, features, promise });
  }
  return [...options.values()].sort((left, right) => right.promise - left.promise);
}

/** A name that no document goes by in more than this share of the passages, and in more than a few, brings whatever there is: 'American'. */
const everywhere = 0.05;
const few = 20;

function leadsNowhere({ titles, passages }: NamedThing, collectionPassages: number): boolean {
  const most = collectionPassages === 0 ? mostCounted : Math.max(few, everywhere * collectionPassages);
  return titles.length === 0 && passages >= Math.min(most, mostCounted);
}

/** Names that a search was made for, also in branches that were left. */
function followedNames(state: State): ReadonlySet<string> {
  return new Set(state.searches.flatMap((node) => followedName(node) ?? []).map(nameKey));
}
