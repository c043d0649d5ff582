import * as v from 'valibot';
import type { EvaluationRecord } from '../core/evaluation/evaluation-record.ts';
import { worldWordings } from '../core/evaluation/question-pack.ts';
import { policyNames } from '../core/policy-name.ts';
import { readReport } from './evaluation-report.ts';
import { fields, list, maybe } from './run-fields.ts';

const { text, amount, count } = fields;

const pack = v.variant('kind', [
  v.object({
    ...{ kind: v.literal('world'), family: text, seed: amount, articles: count, questions: count },
    hops: v.object({ least: count, most: count }),
    // Earlier versions of the page knew no other.
    wording: v.optional(v.picklist(worldWordings), 'mixed'),
  }),
  v.object({ kind: v.literal('files'), questions: text, corpus: maybe(text) }),
]);

const plan = v.object({
  ...{ policies: list(v.picklist(policyNames)), engine: text, faults: text },
  budget: v.object({ searches: amount, steps: amount, timeMs: amount }),
  ...{ seeds: list(amount), limit: maybe(count) },
  // Earlier versions of the page ran nothing without faults beside.
  beside: v.optional(v.boolean(), false),
});

const prepared = v.object({
  questionSet: v.object({ name: text, library: text, questions: count, fingerprint: text }),
  ...{ answersNotFound: list(text), planned: count },
});

const made = v.object({
  ...{ kind: v.literal('made'), id: text, startedAt: amount, pack, plan, prepared: maybe(prepared) },
  ...{ done: count, problem: maybe(v.object({ message: text, details: list(text) })) },
  ...{ commit: text, machine: text },
});

const imported = v.object({
  ...{ kind: v.literal('imported'), id: text, startedAt: amount, name: text },
  report: v.unknown(),
});

/** A stored evaluation; undefined where it is broken, or was written by a newer version of the page. */
export function readEvaluationRecord(value: unknown): EvaluationRecord | undefined {
  const own = v.safeParse(made, value);
  if (own.success) return own.output;
  const other = v.safeParse(imported, value);
  if (!other.success) return undefined;
  const reading = readReport(other.output.report);
  return reading.kind === 'read' ? { ...other.output, report: reading.report } : undefined;
}
