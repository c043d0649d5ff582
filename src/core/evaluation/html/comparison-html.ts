import { escapeHtml, svgText } from '../../plot/svg-text.ts';
import type { PolicyName } from '../../policy-name.ts';
import { endWords, policyWords } from '../../wording.ts';
import type { Comparison } from '../compare-reports.ts';
import type { QuestionChange } from '../compare-runs.ts';
import { changeWords } from '../comparison-table.ts';
import { differenceRow, differenceWords, judgedDifference } from '../difference-row.ts';
import { differenceDrawing } from '../figures/difference-drawing.ts';
import type { RunReport } from '../run-report.ts';
import { hostileHtml, pageHtml, tableHtml } from './page-html.ts';

export type ComparedPolicies = {
  readonly policies: readonly [PolicyName, PolicyName];
  readonly result: Comparison;
};

const drawingWidth = 620;

/** Two reports side by side as a page of its own. */
export function comparisonHtml(
  compared: readonly ComparedPolicies[],
  { names }: { readonly names: readonly [string, string] },
): string {
  const head = `<header><h1>Comparison</h1><p class="lead">First: ${hostileHtml(names[0])}. Second: ${hostileHtml(names[1])}. Paired by question and seed.</p></header>`;
  return pageHtml('Comparison', [head, ...compared.map(sectionHtml)].join('\n'));
}

function sectionHtml({ policies, result }: ComparedPolicies): string {
  const title = [...new Set(policies)].map((policy) => policyWords[policy].name).join(' and ');
  const heading = `<h2>${title}</h2>`;
  if (result.kind === 'incomparable') {
    return `<section>${heading}<p class="warning">${escapeHtml(result.message)}</p></section>`;
  }
  const { comparison, notes } = result;
  const rows = comparison.differences.map((each) => {
    const cells = differenceRow(each).map(escapeHtml);
    const judged = judgedDifference(each);
    const words = escapeHtml(differenceWords(each));
    return judged === undefined
      ? cells
      : cells.map((cell, at) => (at === 3 ? `<span class="${judged}">${words}</span>` : cell));
  });
  return [
    `<section>${heading}`,
    ...notes.map((note) => `<p class="warning">${escapeHtml(note)}</p>`),
    `<figure>${svgText(differenceDrawing(comparison, drawingWidth))}</figure>`,
    tableHtml(['Measure', 'First', 'Second', 'Difference', '95% interval', 'Questions'], rows),
    '<p class="note">Second less first, with a paired 95% bootstrap interval over questions; where it leaves zero out, the second is better (in colour) or worse by more than chance.</p>',
    `<p>${escapeHtml(changeWords(result))}</p>`,
    ...(['broken', 'mended', 'other-answer'] as const).map((kind) => changesHtml(kind, comparison.changes)),
    '</section>',
  ].join('\n');
}

const titles = { broken: 'Broken', mended: 'Mended', 'other-answer': 'Another answer' } as const;

function changesHtml(kind: QuestionChange['change'], changes: readonly QuestionChange[]): string {
  const own = changes.filter(({ change }) => change === kind);
  if (own.length === 0) return '';
  return `<details><summary>${titles[kind]}: ${own.length}</summary>${own.map(changeHtml).join('')}</details>`;
}

function changeHtml({ left, right }: QuestionChange): string {
  return `<div class="run"><p class="question">${hostileHtml(left.question)}</p><p>First: ${saidHtml(left)}</p><p>Second: ${saidHtml(right)}</p><p class="facts">${hostileHtml(left.id)} · right: ${hostileHtml(left.rightAnswers[0] ?? 'no answer')}</p></div>`;
}

function saidHtml({ answer, right }: RunReport): string {
  return `<b>${hostileHtml(answer ?? endWords['gave-up'])}</b> ${right ? '✓' : '✗'}`;
}
