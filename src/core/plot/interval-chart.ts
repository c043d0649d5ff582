import { type Axis, xOf } from './axes.ts';
import { drawMark, type Look } from './look.ts';
import { type Drawing, label, line, type Shape } from './shape.ts';

export type IntervalPoint = {
  readonly name: string;
  readonly look: Look;
  readonly value: number;
  readonly interval: readonly [number, number];
  readonly words: string;
};

export type IntervalChart = {
  readonly title: string;
  readonly width: number;
  readonly x: Axis;
  readonly rows: readonly { readonly name: string; readonly points: readonly IntervalPoint[] }[];
};

const lane = 15;
const gap = 14;
const top = 26;

/** A row for each class with a value and its interval for each series in it, below each other. */
export function intervalChart({ title, width, x, rows }: IntervalChart): Drawing {
  const nameRoom = Math.min(150, Math.max(110, width * 0.3));
  const frame = { left: nameRoom, right: width - 62, top, bottom: top + heightOf(rows) };
  const place = (value: number) => xOf(x, frame, value);
  const shapes: Shape[] = x.ticks.flatMap((tick) => [
    line([place(tick), top], [place(tick), frame.bottom], { stroke: 'var(--rule)', strokeWidth: 1 }),
    label(x.format(tick), { at: [place(tick), frame.bottom + 16], anchor: 'middle' }),
  ]);
  shapes.push(label(x.label, { at: [frame.right, 12], anchor: 'end', weight: 600, fill: 'var(--ink)' }));
  let y = top + gap;
  for (const row of rows) {
    shapes.push(label(row.name, { at: [0, y + 4], fill: 'var(--ink)' }));
    for (const point of row.points) {
      const [low, high] = point.interval.map(place) as [number, number];
      shapes.push(line([low, y], [high, y], { stroke: point.look.colour, strokeWidth: 1.5 }));
      shapes.push(drawMark(point.look, [place(point.value), y], point.words));
      shapes.push(label(point.name, { at: [frame.right + 10, y + 4], fill: point.look.colour }));
      y += lane;
    }
    y += gap;
  }
  return { width, height: frame.bottom + 24, title, shapes };
}

function heightOf(rows: IntervalChart['rows']): number {
  return rows.reduce((sum, { points }) => sum + points.length * lane + gap, gap / 2);
}
