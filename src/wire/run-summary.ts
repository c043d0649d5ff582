import * as v from 'valibot';
import type { RunSummary } from '../core/run-summary.ts';
import { fields, maybe } from './run-fields.ts';

const { text, amount, count, runId } = fields;

const schema = v.object({
  ...{ runId, question: text, policy: text, engine: text, startedAt: amount, lastAt: amount },
  status: v.picklist(['running', 'stopped', 'answered', 'gave-up']),
  ...{ answer: maybe(text), searches: count, length: count },
});

/** A stored line of the history; undefined where it is absent or broken: it can be folded again from the events. */
export function readRunSummary(value: unknown): RunSummary | undefined {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : undefined;
}
