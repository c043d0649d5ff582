// npm run evaluate: runs questions over a library by one or more policies, and measures what came of them.
import type { EvaluationReport } from '../core/evaluation/evaluation-report.ts';
import { reportHtml } from '../core/evaluation/html/report-html.ts';
import { faultTable, kindTable, recoveryTable, summaryTable } from '../core/evaluation/summary-table.ts';
import { CommandError, runCommand } from './command-error.ts';
import { compareFiles } from './compare-files.ts';
import { help, parseEvaluation } from './evaluation-options.ts';
import { keptWords } from './kept-runs.ts';
import { makeReport } from './make-report.ts';
import { writeOutFile } from './out-file.ts';
import { shellWords } from './shell-words.ts';

async function main(signal: AbortSignal): Promise<number> {
  const values = parseEvaluation(process.argv.slice(2));
  if (values.help) {
    console.log(help);
    return 0;
  }
  if (values.compare !== undefined) {
    if (values.beside === undefined)
      throw new CommandError('Cannot compare one report: give two, --compare FIRST SECOND.');
    await compareFiles([values.compare, values.beside], values.html);
    return 0;
  }
  const command = `npm run evaluate -- ${shellWords(process.argv.slice(2))}`;
  const report = await makeReport(values, { command, signal, show: printTables }).finally(() => {
    if (signal.aborted) sayWhatIsKept(values.out);
  });
  if (values.html !== undefined) {
    const title = report.questionSet?.name ?? 'Evaluation';
    await writeOutFile(values.html, reportHtml(report, { title }));
  }
  return 0;
}

function printTables({ summary, runs }: EvaluationReport): void {
  const tables = [summaryTable(summary), recoveryTable(summary), faultTable(summary), kindTable(runs)];
  console.log(tables.filter(Boolean).join('\n\n'));
}

function sayWhatIsKept(out: string | undefined): void {
  const words = keptWords(out);
  if (words !== undefined) console.error(words);
}

await runCommand(main);
