import { type Drawing, label, line, round, type Shape, shape } from './shape.ts';

export type MatrixChart = {
  readonly title: string;
  readonly width: number;
  readonly rowTitle: string;
  readonly columnTitle: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** By row, then column: how often. */
  readonly counts: readonly (readonly number[])[];
  /** Of each row, how much there is in all: the shade is the count's share of it. */
  readonly totals: readonly number[];
};

const cellHeight = 28;
const headRoom = 112;
const nameRoom = 118;
/** What the last name needs to lean out of the cells. */
const leaning = 56;
/** Three digits fit. */
const narrowestCell = 28;

/** Counts as shaded cells, each with its number: the darker, the larger its share of the row. Wider than it was asked to be where that would not hold them. */
export function matrixChart(chart: MatrixChart): Drawing {
  const { title, rows, columns, counts, totals } = chart;
  const width = Math.max(chart.width, nameRoom + leaning + columns.length * narrowestCell);
  const cell = Math.min(64, (width - nameRoom - leaning) / Math.max(1, columns.length));
  const top = headRoom + 14;
  const shapes: Shape[] = [
    label(chart.rowTitle, { at: [0, top - 10], weight: 600, fill: 'var(--ink)' }),
    label(chart.columnTitle, { at: [0, 12], weight: 600, fill: 'var(--ink)' }),
    ...columns.map((name, column) =>
      label(name, { at: [nameRoom + cell * (column + 0.5) - 2, top - 8], turn: -48, fill: 'var(--ink)' }),
    ),
  ];
  rows.forEach((name, row) => {
    const y = top + row * cellHeight;
    shapes.push(
      line([0, y], [nameRoom + cell * columns.length, y], { stroke: 'var(--rule)', strokeWidth: 1 }),
    );
    shapes.push(label(name, { at: [0, y + 19], fill: 'var(--ink)' }));
    columns.forEach((_, column) => {
      const count = counts[row]?.[column] ?? 0;
      if (count === 0) return;
      const share = count / Math.max(1, totals[row] ?? 0);
      const x = nameRoom + cell * column;
      shapes.push(
        shape('rect', {
          ...{ x: round(x + 1), y: y + 2, width: round(cell - 2), height: cellHeight - 3, rx: 3 },
          ...{ fill: 'var(--accent)', fillOpacity: Math.round((0.06 + 0.5 * share) * 100) / 100 },
        }),
        label(String(count), { at: [x + cell / 2, y + 19], anchor: 'middle', fill: 'var(--ink)' }),
      );
    });
  });
  return { width, height: top + rows.length * cellHeight + 6, title, shapes };
}
