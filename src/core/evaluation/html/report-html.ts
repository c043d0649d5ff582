import { escapeHtml, svgText } from '../../plot/svg-text.ts';
import { policyWords } from '../../wording.ts';
import type { EvaluationReport } from '../evaluation-report.ts';
import { faultRows, hasStillRight, stillRightNote } from '../fault-rows.ts';
import type { Figure } from '../figures/figure.ts';
import { figuresOf } from '../figures.ts';
import { measureTitles } from '../measure-words.ts';
import { type RunCounts, reportFacts } from '../report-facts.ts';
import { hasSeveralRuns, type Summary, shareNames } from '../summarize-runs.ts';
import { hostileHtml, pageHtml, tableHtml } from './page-html.ts';
import { runsHtml } from './runs-html.ts';

const figureWidth = 470;

/** `counts`: of all runs, where more were planned than the report lists. */
export type ReportHead = { readonly title: string; readonly counts?: RunCounts | undefined };

/** A report as a page of its own: the table, the plots, every run, and how it was made. */
export function reportHtml(report: EvaluationReport, { title, counts }: ReportHead): string {
  const { runs, summary } = report;
  const { done, planned } = counts ?? { done: runs.length, planned: report.planned };
  const partial =
    done < planned ? warning(`${done} of ${planned} runs were finished: all numbers are of these.`) : '';
  const body = [
    `<header><h1>${hostileHtml(title)}</h1><p class="lead">An evaluation of Reroute: ${runs.length} runs${libraryOf(report)}.</p></header>`,
    partial,
    notFound(report),
    '<section><h2>Summary</h2>',
    summaryHtml(summary),
    '<p class="note">Shares in percent, with 95% bootstrap intervals over questions. Right: an answer that is one of the right ones, or giving up where there is none.</p></section>',
    stillRightHtml(summary),
    `<section><h2>Plots</h2><div class="figures">${figuresOf(runs).map(figureHtml).join('')}</div></section>`,
    `<section><h2>How it was made</h2>${factsHtml(report, counts)}</section>`,
    `<section><h2>Runs</h2>${runsHtml(runs)}</section>`,
  ];
  return pageHtml(title, body.join('\n'));
}

function libraryOf({ questionSet }: EvaluationReport): string {
  return questionSet === undefined ? '' : `, asked of ${hostileHtml(questionSet.library)}`;
}

function warning(html: string): string {
  return `<p class="warning">${html}</p>`;
}

function notFound({ answersNotFound }: EvaluationReport): string {
  if (answersNotFound.length === 0) return '';
  const ids = hostileHtml(answersNotFound.join(', '));
  return warning(`The right answers of these questions stand nowhere in the library: ${ids}.`);
}

function summaryHtml(summary: readonly Summary[]): string {
  const shares = shareNames.filter((name) => summary.some((each) => each[name] !== undefined));
  const head = ['Policy', ...shares.map((name) => measureTitles[name]), 'Searches', 'Seconds', 'Questions'];
  const several = hasSeveralRuns(summary);
  if (several) head.push('Runs');
  const rows = summary.map((row) => [
    policyWords[row.policy].name,
    ...shares.map((name) => shareHtml(row[name], row.intervals[name])),
    row.searchesPerQuestion.toFixed(2),
    row.secondsPerQuestion.toFixed(3),
    String(row.questions),
    ...(several ? [String(row.runs ?? row.questions)] : []),
  ]);
  return tableHtml(head, rows);
}

function stillRightHtml(summary: readonly Summary[]): string {
  if (!hasStillRight(summary)) return '';
  const head = ['Fault put in', ...summary.map(({ policy }) => policyWords[policy].name)];
  const rows = faultRows(summary).map(({ name, isClass, cells }) => [
    isClass ? `All ${name.toLowerCase()}` : name,
    ...cells.map((cell) =>
      cell?.stillRight === undefined
        ? '–'
        : `${shareHtml(cell.stillRight, cell.intervals.stillRight)}<span class="interval">of ${cell.wereRight}</span>`,
    ),
  ]);
  return `<section><h2>Still right with faults</h2>${tableHtml(head, rows)}<p class="note">${stillRightNote}</p></section>`;
}

function shareHtml(share: number | undefined, interval: readonly [number, number] | undefined): string {
  if (share === undefined) return '–';
  const percent = (value: number) => (value * 100).toFixed(1);
  const ends = interval === undefined ? '' : interval.map(percent).join('–');
  return `${percent(share)}${ends === '' ? '' : `<span class="interval">${ends}</span>`}`;
}

function figureHtml({ title, caption, draw, missing, table }: Figure): string {
  if (draw === undefined) {
    return `<figure><h3>${escapeHtml(title)}</h3><figcaption>Not drawn: ${escapeHtml(missing)}</figcaption></figure>`;
  }
  const numbers = tableHtml(
    table.head.map(escapeHtml),
    table.rows.map((row) => row.map(escapeHtml)),
  );
  return `<figure><h3>${escapeHtml(title)}</h3>${svgText(draw(figureWidth))}<figcaption>${escapeHtml(caption)}</figcaption><details><summary>Numbers</summary>${numbers}</details></figure>`;
}

function factsHtml(report: EvaluationReport, counts: RunCounts | undefined): string {
  const rows = reportFacts(report, counts).map(
    ([name, value]) => `<div><dt>${escapeHtml(name)}</dt><dd>${hostileHtml(value)}</dd></div>`,
  );
  return `<dl>${rows.join('')}</dl>`;
}
