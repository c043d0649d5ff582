import * as v from 'valibot';
import { failures } from '../core/failure.ts';
import { documentId, needId, passageId, runId, sourceId, stepNumber } from '../core/ids.ts';
import { moves } from '../core/move.ts';

/** The parts that events and effects are made of. Keys that are not known are dropped, so a newer minor writer can be read. */

/** A key that is always there in memory; JSON leaves it out where it is undefined. */
export function maybe<const S extends v.GenericSchema>(schema: S) {
  return v.optional(schema, () => undefined);
}

export function list<const S extends v.GenericSchema>(schema: S) {
  return v.pipe(v.array(schema), v.readonly());
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const fields = {
  text: v.string(),
  flag: v.boolean(),
  count,
  /** Finite: NaN and Infinity do not survive JSON. */
  amount: v.pipe(v.number(), v.finite()),
  runId: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200), v.transform(runId)),
  needId: v.pipe(v.string(), v.transform(needId)),
  documentId: v.pipe(v.string(), v.transform(documentId)),
  passageId: v.pipe(v.string(), v.transform(passageId)),
  sourceId: v.pipe(v.string(), v.transform(sourceId)),
  step: v.pipe(count, v.minValue(1), v.transform(stepNumber)),
  failure: v.picklist(failures),
  move: v.picklist(moves),
} as const;

const { text, flag, amount } = fields;

export const query = v.object({
  text,
  phrases: list(text),
  match: v.picklist(['any', 'all']),
  prefix: flag,
});

export const review = v.object({
  decision: v.picklist(['let', 'edited', 'let-alike', 'withheld', 'refused']),
  ...{ sent: v.exactOptional(query), privateWords: list(text), waitedMs: amount },
});

export const quote = v.object({ passageId: fields.passageId, start: count, end: count, text });

export const passage = v.object({
  id: fields.passageId,
  documentId: fields.documentId,
  sourceId: fields.sourceId,
  ...{ title: text, text, start: count, end: count, documentHash: text },
});

export const hit = v.object({
  ...{ passage, rank: count, score: amount },
  nearness: v.exactOptional(v.pipe(v.number(), v.minValue(-1.01), v.maxValue(1.01))),
});

const countedWord = v.object({ term: text, passages: count });

export const termFact = v.object({
  ...{ term: text, passages: count, neighbours: list(countedWord) },
  forms: v.exactOptional(list(countedWord)),
});

export const namedThing = v.object({
  name: text,
  passageId: fields.passageId,
  ...{ start: count, titles: list(text), passages: count },
});

export const finding = v.object({ need: fields.needId, text, quotes: list(quote), support: amount });

export const answer = v.object({ text, findings: list(finding) });

export const giveUpAccount = v.object({
  reason: fields.failure,
  tried: list(v.object({ query: text, failure: maybe(fields.failure), move: maybe(fields.move) })),
  ...{ found: list(finding), missing: text, wouldHelp: list(text) },
});

const understoodAs = {
  replaces: v.exactOptional(list(v.object({ from: text, to: text }))),
  focus: v.exactOptional(text),
};

export const repair = v.object({
  ...{ failure: fields.failure, at: maybe(fields.step), move: fields.move, detail: text },
  ...understoodAs,
});

const answerKind = v.picklist([
  'person',
  'place',
  'organisation',
  'date',
  'number',
  'thing',
  'yes-no',
  'choice',
  'reason',
  'unknown',
]);

const need = v.object({
  ...{ id: fields.needId, question: text },
  ...{ dependsOn: list(fields.needId), expects: answerKind },
});

const combination = v.variant('kind', [
  v.object({ kind: v.literal('last') }),
  v.object({
    ...{ kind: v.literal('compare'), options: list(text), of: list(fields.needId) },
    pick: v.picklist(['smallest', 'greatest']),
    claim: v.exactOptional(text),
  }),
  v.object({ kind: v.literal('same'), of: list(fields.needId) }),
  v.object({ kind: v.literal('common'), of: list(fields.needId) }),
  v.object({ kind: v.literal('is'), of: list(fields.needId), value: v.string() }),
]);

export const plan = v.object({ needs: list(need), combination });

export const recalledRun = v.object({
  ...{ runId: fields.runId, question: text, similarity: amount },
  ended: v.picklist(['answered', 'gave-up']),
  ...{ worked: list(text), failed: list(text) },
  queries: v.exactOptional(list(query)),
  evidence: v.exactOptional(list(fields.passageId)),
  repairs: list(
    v.object({
      ...{ failure: fields.failure, move: fields.move, helped: flag, detail: text },
      ...understoodAs,
    }),
  ),
});

export const generation = v.object({
  ...{ model: text, seed: amount, temperature: amount },
  ...{ promptTokens: count, outputTokens: count, raw: text },
});
