import * as v from 'valibot';
import { policyNames } from '../core/policy-name.ts';
import { effectSchema } from './effect-schema.ts';
import { outcomeSchemas, recordEntries } from './outcome-schemas.ts';
import { fields, list, maybe, query } from './run-fields.ts';

const { text, count, amount, flag, runId, sourceId, step } = fields;
const policy = v.picklist(policyNames);

const runStarted = v.object({
  ...recordEntries,
  type: v.literal('run-started'),
  ...{ question: text, policy, engine: text, sources: list(sourceId) },
  policyWeights: v.exactOptional(text),
  budget: v.object({ steps: amount, searches: amount, timeMs: amount }),
  ...{ seed: amount, mayAsk: flag },
  forkedFrom: maybe(v.object({ runId, events: count })),
});
const runForked = v.object({
  ...recordEntries,
  ...{ type: v.literal('run-forked'), policy, policyWeights: v.exactOptional(text), query: maybe(query) },
});
const stepStarted = v.object({
  ...recordEntries,
  type: v.literal('step-started'),
  ...{ step, effect: effectSchema },
});
const runStopped = v.object({ ...recordEntries, type: v.literal('run-stopped') });
const runResumed = v.object({
  ...recordEntries,
  ...{ type: v.literal('run-resumed'), policyWeights: v.exactOptional(text) },
});

/** One event of a run in the present version, from unknown. What it infers is core's RunEvent; a test holds it to that. */
export const runEventSchema = v.variant('type', [
  runStarted,
  runForked,
  stepStarted,
  runStopped,
  runResumed,
  ...outcomeSchemas,
]);
