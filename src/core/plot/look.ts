import { round, type Shape, type ShapeAttributes, shape } from './shape.ts';

/** How one series is told from the others: by its line, its mark and its colour, any of which would do. */
export type Look = {
  readonly colour: string;
  readonly width: number;
  readonly dashes: string;
  readonly mark: 'ring' | 'disc' | 'square' | 'diamond' | 'cross';
};

/** In the order in which series come, where nothing speaks for another. */
export const plainLooks: readonly Look[] = [
  { colour: 'var(--ink)', width: 2, dashes: '', mark: 'disc' },
  { colour: 'var(--accent)', width: 2.5, dashes: '', mark: 'diamond' },
  { colour: 'var(--ink-soft)', width: 2, dashes: '7 4', mark: 'square' },
  { colour: 'var(--dead)', width: 2, dashes: '1.5 4', mark: 'ring' },
  { colour: 'var(--ink-soft)', width: 1.5, dashes: '12 4 2 4', mark: 'cross' },
];

export function strokeOf({ colour, width, dashes }: Look): ShapeAttributes {
  const dashed = dashes === '' ? {} : { strokeDasharray: dashes };
  return {
    fill: 'none',
    stroke: colour,
    strokeWidth: width,
    strokeLinejoin: 'round',
    strokeLinecap: 'round',
    ...dashed,
  };
}

const radius = 4;

/** A mark at a place; `words` are shown when one points at it. */
export function drawMark({ mark, colour }: Look, at: readonly [number, number], words: string): Shape {
  const [x, y] = at.map(round) as [number, number];
  const title = [shape('title', {}, [words])];
  const filled = { fill: colour, stroke: 'var(--paper)', strokeWidth: 1 };
  switch (mark) {
    case 'disc':
      return shape('circle', { cx: x, cy: y, r: radius, ...filled }, title);
    case 'ring':
      return shape(
        'circle',
        { cx: x, cy: y, r: radius, fill: 'var(--paper)', stroke: colour, strokeWidth: 2 },
        title,
      );
    case 'square':
      return shape(
        'rect',
        { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius, ...filled },
        title,
      );
    case 'diamond': {
      const r = radius + 1.5;
      return shape(
        'path',
        { d: `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`, ...filled },
        title,
      );
    }
    case 'cross': {
      const d = `M${x - radius} ${y - radius}L${x + radius} ${y + radius}M${x - radius} ${y + radius}L${x + radius} ${y - radius}`;
      return shape('path', { d, stroke: colour, strokeWidth: 2, fill: 'none' }, title);
    }
    default:
      return mark satisfies never;
  }
}
