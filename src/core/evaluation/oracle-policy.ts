import type { Finding } from '../answer.ts';
import { isOverBudget, mayStillSearch } from '../budget-left.ts';
import { misspellings } from '../diagnosis/misspelled.ts';
import type { Effect } from '../effect.ts';
import { applyReplacements } from '../evidence/question-in-use.ts';
import { type FaultKind, faultWords } from '../faults/fault-kind.ts';
import type { FaultRecord } from '../faults/injected-fault.ts';
import type { PassageId } from '../ids.ts';
import type { Need } from '../need.ts';
import { wholeNeed } from '../needs/whole-plan.ts';
import type { Passage } from '../passage.ts';
import { accountOf } from '../policy/conclude.ts';
import { doAgain } from '../policy/do-again.ts';
import { planFirst } from '../policy/naive-policy.ts';
import type { Policy } from '../policy/policy.ts';
import { planOf } from '../policy/taken-findings.ts';
import { plainQuery } from '../query.ts';
import type { Extraction, SearchNode, State } from '../state.ts';
import { normalizeAnswer } from './answer-score.ts';

/** What the oracle is told. `gold`: the needed passages, in the order in which the question leads to them; `answers`: none where there is no answer. */
export type OracleKnows = {
  readonly gold: readonly Passage[];
  readonly answers: readonly string[];
  readonly record: FaultRecord;
};

const passagesToUse = 8;
const triesOfOne = 3;

/**
 * A bound for what a policy can reach with the same engine and sources: it knows which passages are needed and looks them up by name, one by one; knows
 * which steps were made to fail, and does those again; and of what the engine finds takes what is right. Where there is no answer it searches once and
 * says so. For evaluations only.
 */
export function oraclePolicy(knows: OracleKnows): Policy {
  return (state) => {
    if (state.started === undefined || state.ending !== undefined) return undefined;
    if (isOverBudget(state)) return giveUp(state);
    return (
      doAgain(state) ?? planFirst(state) ?? searchOnce(state) ?? lookUp(state, knows) ?? read(state, knows)
    );
  };
}

function giveUp(state: State): Effect {
  return { type: 'give-up', account: accountOf(state, 'missing-hop') };
}

function searchOnce(state: State): Effect | undefined {
  return state.searches.length === 0 ? search(state, state.started?.question ?? '', undefined) : undefined;
}

/** The next needed passage that no sound search has brought, by its title. */
function lookUp(state: State, knows: OracleKnows): Effect | undefined {
  if (knows.answers.length === 0) return giveUp(state);
  const held = heldIds(state, knows);
  const missing = knows.gold.find(
    (passage) => !held.has(passage.id) && timesAsked(state, passage) < triesOf(state),
  );
  return missing === undefined || !mayStillSearch(state)
    ? undefined
    : search(state, `${missing.title} ${state.started?.question ?? ''}`, missing.title);
}

function search(state: State, text: string, name: string | undefined): Effect | undefined {
  const [source] = state.started?.sources ?? [];
  if (source === undefined || !mayStillSearch(state)) return undefined;
  const query = name === undefined ? plainQuery(text) : { ...plainQuery(text), phrases: [name] };
  return { type: 'search', need: wholeNeed, source, query, page: 0, parent: state.searches.at(-1)?.step };
}

function timesAsked(state: State, { title }: Passage): number {
  return state.searches.filter((node) => node.query.phrases[0] === title).length;
}

/** A source that failed is asked again as long as there is budget; one that answered does not bring at the fourth time what it did not bring before. */
function triesOf(state: State): number {
  return triesOfOne + state.searches.filter((node) => node.outcome.kind === 'failed').length;
}

const spoilsText: ReadonlySet<FaultKind> = new Set(['truncated', 'corrupted']);

/** Needed passages that came as they are. */
function heldIds(state: State, { gold, record }: OracleKnows): ReadonlySet<PassageId> {
  const spoiled = new Set(record.injected.filter(({ kind }) => spoilsText.has(kind)).map(({ step }) => step));
  const sound = state.searches.filter((node) => !spoiled.has(node.step));
  const found = new Set(sound.flatMap(idsOf));
  return new Set(gold.filter(({ id }) => found.has(id)).map(({ id }) => id));
}

function idsOf({ outcome }: SearchNode): readonly PassageId[] {
  return outcome.kind === 'found' ? outcome.hits.map(({ passage }) => passage.id) : [];
}

/** Reads the needed passages for each need in turn, and once more where the engine was made to fail. */
function read(state: State, knows: OracleKnows): Effect {
  const { needs } = planOf(state);
  for (const [index, need] of needs.entries()) {
    const isLast = index === needs.length - 1;
    if (chosen(state, need, { knows, isLast }) !== undefined) continue;
    return readNext(state, need, knows) ?? giveUp(state);
  }
  const findings = needs.flatMap((need, index) => {
    return chosen(state, need, { knows, isLast: index === needs.length - 1 }) ?? [];
  });
  if (state.uncombined) return giveUp(state);
  return { type: 'answer', answer: { text: findings.at(-1)?.text ?? '', findings } };
}

/** The next way to read for a need that was not tried: as asked or respelled, the needed passages alone or among others. */
function readNext(state: State, need: Need, knows: OracleKnows): Effect | undefined {
  const asked = questionOf(state, need, knows);
  const named = state.searches.flatMap((node) => misspellings(state, node));
  const respelled = applyReplacements(
    asked,
    named.map(({ term, to }) => ({ from: term, to })),
  );
  const done = new Set(extractionsOf(state, need, knows).map(keyOf));
  const ways = [...new Set([asked, respelled])].flatMap((question) => {
    const gold = passagesFor(state, question, knows);
    const more = [...new Set([...gold, ...state.searches.flatMap(idsOf)])].slice(0, passagesToUse);
    return [gold, more].map((passages) => ({ question, passages }));
  });
  const way = ways.find((each) => each.passages.length > 0 && !done.has(keyOf(each)));
  return way === undefined ? undefined : { type: 'extract', need: need.id, ...way };
}

function keyOf({ question, passages }: Pick<Extraction, 'question' | 'passages'>): string {
  return JSON.stringify([question, passages]);
}

/** Those in which the engine was left alone. */
function extractionsOf(state: State, need: Need, { record }: OracleKnows): readonly Extraction[] {
  const isSound = (step: number) =>
    !record.injected.some((fault) => fault.step === step && faultWords[fault.kind].place === 'engine');
  return state.extractions.filter((each) => each.need === need.id && isSound(each.step));
}

type Choice = { readonly knows: OracleKnows; readonly isLast: boolean };

/** Of all that was found for a need the right answer, or what a needed passage is about; else, before the last need, the first. */
function chosen(state: State, need: Need, { knows, isLast }: Choice): Finding | undefined {
  const findings = extractionsOf(state, need, knows).flatMap((each) => each.findings);
  const isCompared = planOf(state).combination.kind !== 'last';
  const right = new Set((isLast ? knows.answers : knows.gold.map(({ title }) => title)).map(normalizeAnswer));
  const found = findings.find(({ text }) => right.has(normalizeAnswer(text)));
  return found ?? (isLast && !isCompared ? undefined : findings[0]);
}

function questionOf(state: State, need: Need, knows: OracleKnows): string {
  const { needs } = planOf(state);
  return need.dependsOn.reduce((text, id, index) => {
    const premise = needs.find((each) => each.id === id);
    const found = premise === undefined ? undefined : chosen(state, premise, { knows, isLast: false });
    return text.replaceAll(`#${index + 1}`, found?.text ?? '');
  }, need.question);
}

/** Passages on what the question names first. */
function passagesFor(state: State, question: string, knows: OracleKnows): readonly PassageId[] {
  const held = heldIds(state, knows);
  const own = knows.gold.filter(({ id }) => held.has(id));
  const named = own.filter(({ title }) => question.includes(title));
  return [...new Set([...named, ...own].map(({ id }) => id))].slice(0, passagesToUse);
}
