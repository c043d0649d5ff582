import { count } from '../wording.ts';
import type { Comparison } from './compare-reports.ts';
import { differenceRow } from './difference-row.ts';

/** A comparison as Markdown: what to mind, the measures, and how many questions changed. */
export function comparisonTable(result: Comparison): string {
  if (result.kind === 'incomparable') return result.message;
  const { comparison, notes } = result;
  const head = ['Measure', 'First', 'Second', 'Difference', '95% interval', 'Questions'];
  const rows = comparison.differences.map(differenceRow);
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [
    ...notes.map((note) => `- ${note}`),
    ...(notes.length > 0 ? [''] : []),
    ...lines,
    '',
    changeWords(result),
  ].join('\n');
}

/** 'Mended: 12 runs. Broken: 3 runs. Another answer: 5 runs.' */
export function changeWords({ comparison }: Extract<Comparison, { readonly kind: 'compared' }>): string {
  const of = (kind: string) =>
    count(comparison.changes.filter(({ change }) => change === kind).length, 'run');
  return `Mended: ${of('mended')}. Broken: ${of('broken')}. Another answer, as right or wrong as before: ${of('other-answer')}.`;
}
