import { readFile, stat } from 'node:fs/promises';
import { commonPolicies, judgeComparison, runsOf } from '../core/evaluation/compare-reports.ts';
import { compareRuns } from '../core/evaluation/compare-runs.ts';
import { comparisonTable } from '../core/evaluation/comparison-table.ts';
import { policiesOf } from '../core/evaluation/curves.ts';
import type { EvaluationReport } from '../core/evaluation/evaluation-report.ts';
import { type ComparedPolicies, comparisonHtml } from '../core/evaluation/html/comparison-html.ts';
import { policyWords } from '../core/wording.ts';
import { Random } from '../core/world/random.ts';
import { readEvaluationReport } from '../wire/evaluation-report.ts';
import { CommandError } from './command-error.ts';
import { checkOutFile, writeOutFile } from './out-file.ts';

/** Of the resamples: the same two reports are always compared alike. */
const resampleSeed = 1;

/** Prints how two reports differ, for each policy that both have, and writes it as a page where one is wanted. */
export async function compareFiles(
  paths: readonly [left: string, right: string],
  html: string | undefined,
): Promise<void> {
  await checkOutFile('--html', html);
  const [left, right] = [await reportIn(paths[0]), await reportIn(paths[1])];
  const compared = pairsOf(left, right).map((pair): ComparedPolicies => {
    const arms = [
      { report: left, policy: pair[0] },
      { report: right, policy: pair[1] },
    ] as const;
    const random = new Random(resampleSeed);
    const comparison = compareRuns(runsOf(arms[0]), runsOf(arms[1]), () => random.next());
    return { policies: pair, result: judgeComparison(arms[0], arms[1], comparison) };
  });
  for (const { policies, result } of compared) {
    const names = [...new Set(policies)].map((policy) => policyWords[policy].name).join(' and ');
    console.log(`## ${names}\n\n${comparisonTable(result)}\n`);
  }
  if (html !== undefined) await writeOutFile(html, comparisonHtml(compared, { names: paths }));
  if (compared.every(({ result }) => result.kind === 'incomparable'))
    throw new CommandError('The two reports have nothing in common that can be paired.');
}

type Pair = ComparedPolicies['policies'];

/** Policies that both have; where there is none, the last of each. */
function pairsOf(left: EvaluationReport, right: EvaluationReport): readonly Pair[] {
  const common = commonPolicies(left, right).map((policy): Pair => [policy, policy]);
  if (common.length > 0) return common;
  const [first, second] = [policiesOf(left.runs).at(-1), policiesOf(right.runs).at(-1)];
  if (first === undefined || second === undefined)
    throw new CommandError('Cannot compare: one of the reports has no run.');
  return [[first, second]];
}

async function reportIn(path: string): Promise<EvaluationReport> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory() === true)
    throw new CommandError(`Cannot read report "${path}": it is a folder. Give the report.json in it.`);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) throw new CommandError(`Cannot read report "${path}": there is no such file.`);
  const reading = readEvaluationReport(path, text);
  if (reading.kind === 'unreadable') throw new CommandError(reading.message);
  return reading.report;
}
