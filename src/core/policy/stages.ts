import type { Finding } from '../answer.ts';
import { mayStillSearch } from '../budget-left.ts';
import { diagnoseAll } from '../diagnosis/diagnose.ts';
import { hitsOf, latestSearch } from '../diagnosis/diagnosis.ts';
import { contradiction } from '../diagnosis/finding-signs.ts';
import type { Effect, EffectOf } from '../effect.ts';
import { assessState } from '../evidence/assess-state.ts';
import { questionInUse } from '../evidence/question-in-use.ts';
import { rejectedIn } from '../evidence/rejected.ts';
import { rowsOfTables } from '../evidence/whole-tables.ts';
import type { PassageId } from '../ids.ts';
import type { Need } from '../need.ts';
import { currentNeed, isChain, needQuestion, premises } from '../needs/current-need.ts';
import type { Passage } from '../passage.ts';
import { mostReadOn, passagesToExtractFrom } from '../passages-read.ts';
import { plainQuery } from '../query.ts';
import { tablesAsked } from '../reader/tables/tables-asked.ts';
import { thresholds } from '../relevance/thresholds.ts';
import { backtrack } from '../rules/backtrack.ts';
import { askNextNeed, followAbove } from '../rules/follow-entity.ts';
import { currentNeedId, repairOf } from '../rules/move-rule.ts';
import { orderByExperience, recalledQueries, recalledReading } from '../rules/recalled-lessons.ts';
import { repairs } from '../rules/repairs.ts';
import { seekNamed } from '../rules/seek-named.ts';
import type { State } from '../state.ts';
import { asksOfRows } from '../text/asks-of-rows.ts';
import { isBroken } from '../text/broken-text.ts';
import { passageWords } from '../text/passage-words.ts';
import { rowsIn } from '../text/records.ts';
import { tableFile } from '../text/table-file.ts';
import { terms } from '../text/tokenize.ts';
import { leastSupport } from './least-support.ts';

/** A stage of the loop: what it wants done now, or undefined to leave the turn to the next one. */
export type Stage = (state: State) => Effect | undefined;

const passagesToRead = 5;
const fewestToExtractFrom = 5;
const brokenToRead = 5;

/** Past runs, then the needs, before the first search. */
export const prepare: Stage = (state) => {
  const question = state.started?.question ?? '';
  if (state.recalled === undefined) return { type: 'recall', question };
  if (state.plan === undefined) return { type: 'plan', question };
  return undefined;
};

/** Always search first, with the person's own words, or with those that worked when they asked it before. */
export const searchFirst: Stage = (state) => {
  const source = state.started?.sources[0];
  if (state.searches.length > 0 || source === undefined || !mayStillSearch(state)) return undefined;
  const query = state.offeredQuery ?? recalledQueries(state)[0] ?? plainQuery(firstQuestion(state));
  const repair = state.offeredQuery === undefined ? recalledReading(state) : undefined;
  return {
    type: 'search',
    need: currentNeedId(state),
    ...{ source, query, page: 0, parent: undefined },
    ...(repair === undefined ? {} : { repair }),
  };
};

/** The whole question, whose words may find all it needs; where it is a chain of parts, the part that comes first. A comparison names both things. */
function firstQuestion(state: State): string {
  return isChain(state.plan) && state.plan?.combination.kind === 'last'
    ? needQuestion(state, currentNeed(state))
    : questionInUse(state);
}

/** A need that goes on from an answer is asked for by itself, once: names in the evidence are guesses beside that. */
export const searchNextNeed: Stage = (state) => {
  const [need, search] = [currentNeed(state), latestSearch(state)];
  if (need === undefined || need.dependsOn.length === 0 || search === undefined) return undefined;
  if (state.searches.some((node) => node.need === need.id)) return undefined;
  return askNextNeed(state, { failure: 'missing-hop', search, detail: needQuestion(state, need) });
};

/** Failures that say of the query itself what was wrong with it: they are repaired by what they say. */
const toldByQuery = new Set(['misspelled', 'ambiguous', 'wrong-source']);

/** Results that went past what the need is about, however plausible they look: it is looked for by its name before anything is made of them. */
export const seekPassedBy: Stage = (state) => {
  const search = latestSearch(state);
  if (search?.outcome.kind !== 'found' || currentNeed(state) === undefined) return undefined;
  const shown = diagnoseAll(state);
  if (shown.some(({ failure }) => toldByQuery.has(failure))) return undefined;
  const detail = needQuestion(state, currentNeed(state));
  return seekNamed(state, shown[0] ?? { failure: 'missing-hop', search, detail });
};

/** A query that the engine wrote, or the person who forked the run. */
export const searchOffered: Stage = (state) => {
  const latest = latestSearch(state);
  const source = latest?.source ?? state.started?.sources[0];
  if (state.offeredQuery === undefined || source === undefined || !mayStillSearch(state)) return undefined;
  const written = state.repairs.at(-1);
  const repair = written?.move === 'rephrase' ? { repair: written } : {};
  const need = currentNeedId(state);
  return {
    type: 'search',
    need,
    source,
    query: state.offeredQuery,
    page: 0,
    parent: latest?.step,
    ...repair,
  };
};

export const judgeLatest: Stage = (state) => {
  const search = latestSearch(state);
  if (search?.outcome.kind !== 'found' || search.judgement !== undefined) return undefined;
  if (search.outcome.hits.length === 0) return undefined;
  const question =
    search.parent === undefined ? firstQuestion(state) : needQuestion(state, currentNeed(state));
  return { type: 'judge', need: search.need, search: search.step, question };
};

/** Results whose text is damaged or cut off: their documents are read before anything is made of them. What is damaged there too stays so. */
export const readBroken: Stage = (state) => {
  const search = latestSearch(state);
  if (search === undefined) return undefined;
  const broken = hitsOf(search)
    .slice(0, brokenToRead)
    .flatMap(({ passage }) => state.passages.get(passage.id) ?? [])
    .filter((passage) => !state.readWhole.has(passage.id) && isBroken(passage));
  if (broken.length === 0) return undefined;
  const detail = broken.map(({ title }) => title).join(', ');
  const repair = repairOf({ failure: 'unreadable', search, detail }, 'read-deeper', detail);
  return { type: 'read', passages: broken.map(({ id }) => id), whole: true, repair };
};

const rowsLookedAt = 10;

/** What can be asked of a table is read in all of its rows, and not in those that a search happens to bring. */
export const readTable: Stage = (state) => {
  const [need, search] = [currentNeed(state), latestSearch(state)];
  if (need === undefined || search === undefined) return undefined;
  const passages = hitsOf(search).map(({ passage }) => passage);
  // One is tried once, also where it could not be read.
  const tried = new Set([...state.readWhole].flatMap((id) => state.passages.get(id) ?? []).map(tableOf));
  const held = passages.filter(
    (passage) =>
      (tableFile(passage.documentId) !== undefined || passage.text.includes(' |')) &&
      !tried.has(tableOf(passage)),
  );
  if (held.length === 0) return undefined;
  const question = needQuestion(state, need);
  const asked = tablesAsked({ question, expects: need.expects, passages: held });
  const isWanted = (passage: Passage) =>
    asked.has(tableOf(passage)) ||
    isPartOfTable(passage, passages.indexOf(passage)) ||
    (asksOfRows(question) &&
      tableFile(passage.documentId) !== undefined &&
      passages.indexOf(passage) < rowsLookedAt);
  const row = held.find(isWanted);
  return row === undefined ? undefined : { type: 'read', passages: [row.id], whole: true };
};

const partsLookedAt = 3;
const fewestLines = 3;

/** A part of a table in text is read with the row that names its columns, which may stand in another passage. */
function isPartOfTable({ documentId, text }: Passage, at: number): boolean {
  return at < partsLookedAt && tableFile(documentId) === undefined && rowsIn(text).length >= fewestLines;
}

/** The file of a row, or the document that a table stands in. */
function tableOf({ documentId }: Passage): string {
  return tableFile(documentId) ?? documentId;
}

/** Which names stand in the best passages: where the next hop could lead. */
export const readNames: Stage = (state) => {
  const fresh = assessState(state)
    .slice(0, passagesToRead)
    .filter(({ passage, relevance }) => relevance >= thresholds.read && !state.read.has(passage.id));
  if (fresh.length === 0) return undefined;
  return { type: 'read', passages: fresh.map(({ passage }) => passage.id), whole: false };
};

/**
 * Tries to answer the need whenever other passages than before are the best for it; and once more from the better half of them alone, where what was
 * found did not stand.
 */
export const extractAnswer: Stage = (state) => {
  const need = currentNeed(state);
  if (need === undefined) return undefined;
  const question = needQuestion(state, need);
  const best = withRows(state, question, bestFor(state, question));
  const half = best.slice(0, Math.ceil(best.length / 2));
  for (const passages of isRejected(state, need) ? [best, half] : [best]) {
    const isNew = passages.length > 0 && !wasExtracted(state, { need: need.id, question, passages });
    if (isNew) return { type: 'extract', need: need.id, question, passages };
  }
  return undefined;
};

/**
 * Before a need is given up, whatever else the searches brought is read for it, once: the words of a text may tell nothing of what it says. Also passages of branches that were left.
 */
export const readOn: Stage = (state) => {
  const need = currentNeed(state);
  if (need === undefined) return undefined;
  const question = needQuestion(state, need);
  const own = state.extractions.filter((each) => each.need === need.id);
  // All rows of a table are read together: that is not yet reading on.
  const rows = new Set(asksOfRows(question) ? rowsOfTables(state).map(({ id }) => id) : []);
  const hasReadOn = own.some(
    ({ passages }) => passages.filter((id) => !rows.has(id)).length > passagesToExtractFrom,
  );
  if (hasReadOn) return undefined;
  const known = new Set(own.flatMap(({ passages }) => passages));
  const living = assessState(state, question).map(({ passage }) => passage.id);
  const brought = state.searches.flatMap((search) => hitsOf(search).map(({ passage }) => passage.id));
  const others = [...new Set([...living, ...brought])].filter((id) => !known.has(id));
  if (others.length === 0) return undefined;
  return { type: 'extract', need: need.id, question, passages: others.slice(0, mostReadOn) };
};

/** Where all rows of a table are asked of, all that were read. */
function withRows(state: State, question: string, best: readonly PassageId[]): readonly PassageId[] {
  if (!asksOfRows(question)) return best;
  return [...new Set([...best, ...rowsOfTables(state).map(({ id }) => id)])];
}

type Extracting = Pick<EffectOf<'extract'>, 'need' | 'question' | 'passages'>;

function wasExtracted(state: State, { need, question, passages }: Extracting): boolean {
  const key = passages.toSorted().join(' ');
  return state.extractions.some(
    (each) => each.need === need && each.question === question && each.passages.toSorted().join(' ') === key,
  );
}

/** All that the latest reading for a need brought was rejected. */
function isRejected(state: State, need: Need): boolean {
  const latest = state.extractions.findLast((each) => each.need === need.id);
  const wasRejected = rejectedIn(state);
  const [first, ...others] = latest?.findings ?? [];
  return (
    first !== undefined &&
    wasRejected(first) &&
    others.every((each) => each.support < thresholds.doubtful || wasRejected(each))
  );
}

/** What is relevant by its words; where that is little, what the latest search ranks first besides: texts often say in other words what a question asks. */
function bestFor(state: State, question: string): readonly PassageId[] {
  const relevant = assessState(state, question)
    .slice(0, passagesToExtractFrom)
    .filter(({ relevance }) => relevance >= thresholds.read);
  const search = latestSearch(state);
  const hits = search === undefined ? [] : hitsOf(search);
  const filled = [...relevant, ...hits].map(({ passage }) => passage.id);
  return [...new Set(filled)].slice(0, Math.max(relevant.length, fewestToExtractFrom));
}

/**
 * Looks up what the evidence names as long as that promises much: an answer from a part of the evidence is a guess,
 * unless it is well supported. Whatever else went wrong is repaired first.
 */
export const gatherEvidence: Stage = (state) => {
  const search = latestSearch(state);
  const need = currentNeed(state);
  if (search === undefined || need === undefined) return undefined;
  if (diagnoseAll(state).some(({ failure }) => failure !== 'missing-hop')) return undefined;
  const answered = state.extractions.findLast((each) => each.need === need.id)?.findings[0];
  // A part that goes on from another was asked for by itself: names in the evidence lead on from the whole question, not from it.
  const enough = isChain(state.plan) ? thresholds.solid : thresholds.confident;
  if (answered !== undefined && (answered.support >= enough || isOnOwnPage(state, need, answered)))
    return undefined;
  const diagnosis = { failure: 'missing-hop', search, detail: needQuestion(state, need) } as const;
  return followAbove(state, diagnosis, thresholds.gather);
};

/**
 * Holds the best finding that was not rejected against its quotes, if it is supported at least so well. Findings that disagree wait until one
 * more look was taken.
 */
function verifyAbove(floor: number): Stage {
  return (state) => {
    const need = currentNeed(state);
    const latest = state.extractions.findLast((each) => each.need === need?.id);
    if (need === undefined || latest === undefined) return undefined;
    const search = latestSearch(state);
    const looked = state.repairs.some((repair) => repair.failure === 'contradiction');
    if (search !== undefined && !looked && contradiction(state, search) !== undefined) return undefined;
    const [best] = openFindings(state, [latest], Math.min(floor, thresholds.weak));
    if (best === undefined) return undefined;
    const isSupported = best.finding.support >= floor;
    return isSupported || isOnOwnPage(state, need, best.finding) ? verifyFirst([best]) : undefined;
  };
}

/**
 * What a part that goes on from an answer found on the page of that very thing: there is no better place to look, so that it is taken though it is weakly
 * supported. Names from elsewhere would only be guesses beside it.
 */
function isOnOwnPage(state: State, need: Need, { support, quotes }: Finding): boolean {
  const names = new Set(premises(state, need).map((name) => terms(name).join(' ')));
  return (
    support >= thresholds.weak &&
    quotes.some(({ passageId }) => {
      const passage = state.passages.get(passageId);
      return passage !== undefined && passageWords(passage).titleNames.some((name) => names.has(name));
    })
  );
}

type Asked = { readonly finding: Finding; readonly question: string };

/** What extractions brought that is supported at least so well and was not rejected, in their order. */
function openFindings(state: State, extractions: State['extractions'], floor: number): readonly Asked[] {
  const wasRejected = rejectedIn(state);
  return extractions.flatMap(({ findings, question }) =>
    findings
      .filter((finding) => finding.support >= floor && !wasRejected(finding))
      .map((finding) => ({ finding, question })),
  );
}

function verifyFirst([first]: readonly Asked[]): Effect | undefined {
  return first === undefined ? undefined : { type: 'verify', ...first };
}

/** The answer to a part that others go on from is taken also when it is weak: the next part shows whether it leads on, and the whole question is left in any case. */
export const verifyPremise: Stage = (state) => {
  const need = currentNeed(state);
  const isPremise = state.plan?.needs.some((each) => need !== undefined && each.dependsOn.includes(need.id));
  return isPremise === true ? verifyAbove(thresholds.weak)(state) : undefined;
};

const wellSupported = verifyAbove(thresholds.confident);

/** An answer that is well supported is taken at once; what pages on other things say of a part that goes on from an answer waits until it was asked for by itself. */
export const verifyConfident: Stage = (state) => {
  const [effect, need] = [wellSupported(state), currentNeed(state)];
  if (effect?.type !== 'verify' || need === undefined || need.dependsOn.length === 0) return effect;
  const isAsked = state.searches.some((node) => node.need === need.id);
  return isAsked || isOnOwnPage(state, need, effect.finding) ? effect : undefined;
};
/** One that is fairly supported is taken once nothing in the evidence promises more. */
export const verifySolid = verifyAbove(thresholds.solid);
/** One that is weakly supported is taken when all ways to a better one were tried (least-support.ts): also one that fewer passages gave. */
export const verifyWeak: Stage = (state) => {
  const need = currentNeed(state);
  const own = state.extractions.filter((each) => each.need === need?.id);
  return verifyFirst(
    openFindings(state, own, leastSupport(state)).toSorted(
      (left, right) => right.finding.support - left.finding.support,
    ),
  );
};

/**
 * Where the parts of a question lead nowhere, what was found may still answer it as a whole. Once a run, and not where the first part is sure: then what is missing is not stated, and the whole would be answered by what stands near it.
 */
export const askWhole: Stage = (state) => {
  if ([...state.findings.values()].some(({ support }) => support >= thresholds.solid)) return undefined;
  const question = state.started?.question ?? '';
  const [need, search] = [currentNeed(state), latestSearch(state)];
  const isOfParts = isChain(state.plan) || state.plan?.combination.kind === 'is';
  if (need === undefined || search === undefined || !isOfParts) return undefined;
  const detail = needQuestion(state, need);
  return {
    type: 'plan',
    question,
    repair: { failure: 'missing-hop', at: search.step, move: 'backtrack', detail },
  };
};

/** Leaves a branch that failed before anything else is made of what it brought. */
export const leaveDeadBranch: Stage = (state) => {
  const failed = diagnoseAll(state).find(({ failure }) => failure === 'off-topic' || failure === 'repeating');
  const isFollowing = failed?.search?.repair?.move === 'follow-entity';
  return failed !== undefined && isFollowing ? backtrack(state, failed) : undefined;
};

/** The first repair that can be made of the most specific failure that shows. */
export const repairFailure: Stage = (state) => {
  for (const diagnosis of diagnoseAll(state)) {
    for (const { rule } of orderByExperience(state, diagnosis.failure, repairs[diagnosis.failure])) {
      const effect = rule(state, diagnosis);
      if (effect !== undefined) return effect;
    }
  }
  return undefined;
};
