import { expect, test } from 'vitest';
import { judgeComparison } from '../../../../src/core/evaluation/compare-reports.ts';
import { compareRuns } from '../../../../src/core/evaluation/compare-runs.ts';
import { comparisonHtml } from '../../../../src/core/evaluation/html/comparison-html.ts';
import { reportHtml } from '../../../../src/core/evaluation/html/report-html.ts';
import { summarizeRuns } from '../../../../src/core/evaluation/summarize-runs.ts';
import { evaluationReport, runReport, wrongRun } from '../../../kit/run-reports.ts';

const hostile = '<img src=x onerror=alert(1)>\u202E';
const runs = [runReport({ question: hostile, id: hostile }), wrongRun({ id: 'b', answer: hostile })];
const summary = [
  summarizeRuns(runs, { policy: 'rules', engine: 'reader', faults: 'none', random: () => 0.5 }),
];

test('reportHtml() takes nothing from outside, and runs nothing', () => {
  const html = reportHtml(evaluationReport(runs, { summary, planned: 4, answersNotFound: ['b'] }), {
    title: hostile,
  });
  expect(html).toContain('2 of 4 runs were finished');
  expect(html).toContain('stand nowhere in the library');
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/<script|<img|<link|src=["']|href=/u);
  expect(html).not.toContain('\u202E');
});

test('reportHtml() has every run, the plots and how it was made', () => {
  const html = reportHtml(evaluationReport(runs, { summary }), { title: 'Voyages' });
  expect(html.match(/class="run"/gu)).toHaveLength(2);
  expect(html).toContain('<svg');
  expect(html).toContain('npm run evaluate');
});

test('comparisonHtml() tells what changed, and what cannot be compared', () => {
  const [left, right] = [
    evaluationReport(runs),
    evaluationReport([runReport({ question: hostile, id: hostile }), runReport({ id: 'b' })]),
  ];
  const arms = [
    { report: left, policy: 'rules' },
    { report: right, policy: 'rules' },
  ] as const;
  const result = judgeComparison(
    arms[0],
    arms[1],
    compareRuns(left.runs, right.runs, () => 0.5),
  );
  const incomparable = { kind: 'incomparable', message: 'Cannot compare: <nothing>.' } as const;
  const compared = [
    { policies: ['rules', 'rules'], result },
    { policies: ['naive', 'naive'], result: incomparable },
  ] as const;
  const html = comparisonHtml(compared, { names: ['a.json', hostile] });
  expect(html).toContain('Mended: 1 run.');
  expect(html).toContain('&lt;nothing&gt;');
  expect(html).not.toContain('<img');
});
