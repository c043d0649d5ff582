export type ShapeTag = 'g' | 'line' | 'path' | 'rect' | 'circle' | 'text' | 'title';
export type ShapeAttributes = Readonly<Record<string, string | number>>;

/** An SVG element. Attributes are named as in the DOM ('strokeWidth'). */
export type Shape = {
  readonly tag: ShapeTag;
  readonly attributes: ShapeAttributes;
  readonly children: readonly (Shape | string)[];
};

/** A whole picture, in pixels. `title` says in one sentence what it shows, for those who do not see it. */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly shapes: readonly Shape[];
};

export function shape(
  tag: ShapeTag,
  attributes: ShapeAttributes,
  children: readonly (Shape | string)[] = [],
): Shape {
  return { tag, attributes, children };
}

export type LabelOptions = {
  readonly at: readonly [x: number, y: number];
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly fill?: string;
  readonly weight?: number;
  /** Degrees about its place. */
  readonly turn?: number;
};

export function label(text: string, options: LabelOptions): Shape {
  const { at, anchor = 'start', fill = 'var(--ink-soft)', weight = 400, turn } = options;
  const [x, y] = at.map(round) as [number, number];
  const turned = turn === undefined ? {} : { transform: `rotate(${turn} ${x} ${y})` };
  return shape('text', { x, y, textAnchor: anchor, fill, fontSize: 12, fontWeight: weight, ...turned }, [
    text,
  ]);
}

export function line(from: readonly [number, number], to: readonly [number, number], look: ShapeAttributes) {
  const [x1, y1] = from.map(round) as [number, number];
  const [x2, y2] = to.map(round) as [number, number];
  return shape('line', { x1, y1, x2, y2, ...look });
}

/** To a tenth of a pixel: what is written stays short. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
