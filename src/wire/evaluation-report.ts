import * as v from 'valibot';
import { type EvaluationReport, reportVersion } from '../core/evaluation/evaluation-report.ts';
import type { RunReport } from '../core/evaluation/run-report.ts';
import { shareNames } from '../core/evaluation/summarize-runs.ts';
import { faultKinds } from '../core/faults/fault-kind.ts';
import { policyNames } from '../core/policy-name.ts';
import { parseJsonFile } from './parse-json.ts';
import { fields, list, maybe } from './run-fields.ts';
import { upcastReport } from './upcast-report.ts';

const { text, flag, amount, count } = fields;
const policy = v.picklist(policyNames);
const interval = v.tuple([amount, amount]);
const shares = <const S extends v.GenericSchema>(schema: S) =>
  v.object(v.entriesFromList(shareNames, maybe(schema)));

/** Keys that it does not know are kept: a part of the program that measures more may read them. */
const run = v.looseObject({
  ...{ id: text, policy, question: text, kind: maybe(text), answerable: flag, rightAnswers: list(text) },
  ...{ steps: maybe(count), seed: amount, answer: maybe(text), support: maybe(amount) },
  quotes: list(v.object({ passageId: text, text })),
  ...{ evidence: list(text), ranked: list(text), searches: count },
  injected: v.optional(list(v.object({ kind: v.picklist(faultKinds), step: count })), () => []),
  ...{ failures: list(fields.failure), moves: list(fields.move), right: flag },
  ...{ exactMatch: amount, f1: amount, goldInEvidence: maybe(flag), goldInTop5: maybe(flag) },
  ...{ goodSearches: count, falseAlarms: count, seconds: amount, tokens: amount },
});

const met = v.object({ runs: count, recovered: count });
const byFault = v.record(
  v.picklist([...faultKinds, 'implicit', 'explicit']),
  v.object({
    ...{ runs: count, right: amount, wereRight: count, stillRight: maybe(amount) },
    intervals: v.object({ right: maybe(interval), stillRight: maybe(interval) }),
  }),
);

const summary = v.looseObject({
  ...shares(amount).entries,
  ...{ policy, engine: text, faults: text, questions: count, runs: maybe(count) },
  answerable: count,
  ...{ searchesPerQuestion: amount, secondsPerQuestion: amount },
  ...{ tokensPerQuestion: v.optional(amount, 0), searchesPerRight: maybe(amount) },
  ...{ recovery: v.record(fields.failure, met), byFault: v.optional(byFault, () => ({})) },
  intervals: shares(interval),
});

const report = v.object({
  ...{ version: v.literal(reportVersion), command: text, commit: text, machine: text },
  questionSet: maybe(v.object({ name: text, library: text, questions: count, fingerprint: text })),
  budget: maybe(v.object({ searches: amount, steps: amount, timeMs: amount })),
  ...{ seeds: v.optional(list(amount), () => []), planned: count },
  answersNotFound: v.optional(list(text), () => []),
  ...{ summary: list(summary), runs: list(run) },
});

export type ReportReading =
  | { readonly kind: 'read'; readonly report: EvaluationReport }
  | { readonly kind: 'unreadable'; readonly message: string };

/** A run of a report, as it is kept by itself; undefined where it is none. */
export function readRunReport(value: unknown): RunReport | undefined {
  const read = v.safeParse(run, value);
  return read.success ? (read.output as RunReport) : undefined;
}

/** A report in its file, brought to the present version. `name` is that of the file, for messages. */
export function readEvaluationReport(name: string, content: string): ReportReading {
  let value: unknown;
  try {
    value = parseJsonFile(content);
  } catch {
    return unreadable(
      `Cannot read report “${name}”: it is not JSON. Give the report.json that an evaluation wrote.`,
    );
  }
  const reading = readReport(value);
  return reading.kind === 'read' ? reading : unreadable(`Cannot read report “${name}”: ${reading.message}.`);
}

/** A report as it was parsed from JSON. The message says why it cannot be read, as the end of a sentence. */
export function readReport(value: unknown): ReportReading {
  const upcast = upcastReport(value);
  if (upcast.kind === 'unreadable') return upcast;
  const read = v.safeParse(report, upcast.report);
  // What the schema lets through beside the type's own keys is kept on purpose.
  if (read.success) return { kind: 'read', report: read.output as EvaluationReport };
  const [issue] = read.issues;
  return unreadable(`“${v.getDotPath(issue) ?? 'report'}” is not as expected (${issue.message})`);
}

function unreadable(message: string): ReportReading {
  return { kind: 'unreadable', message };
}
