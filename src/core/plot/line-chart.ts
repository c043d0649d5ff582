import { type Axis, drawAxes, type Frame, xOf, yOf } from './axes.ts';
import { drawMark, type Look, strokeOf } from './look.ts';
import { type Drawing, label, line, round, type Shape, shape } from './shape.ts';

export type PlotPoint = {
  readonly x: number;
  readonly y: number;
  /** Ends of the interval of y, where there is one. */
  readonly interval?: readonly [number, number];
  /** What it is, when one points at it. */
  readonly words: string;
};

export type Series = {
  readonly name: string;
  readonly look: Look;
  readonly points: readonly PlotPoint[];
  /** The value holds until the next point. */
  readonly isStepped?: boolean;
  /** Which points get a mark: all where nothing is said. */
  readonly marks?: 'all' | 'first' | 'last';
};

export type LineChart = {
  readonly title: string;
  readonly width: number;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
};

const height = 300;
const nameGap = 15;
/** Pixels of one letter of a name, a wide one, and between the frame and the names. */
const letter = 7.5;
const nameSpace = 14;
/** Pixels between a line's end and its name from which on a thin line leads there. */
const farAway = 10;
/** Pixels between the intervals of two lines at one x: upon each other, only the last could be read. */
const stagger = 5;

/** Lines with their names at their ends. */
export function lineChart({ title, width, x, y, series }: LineChart): Drawing {
  const shown = series.filter(({ points }) => points.length > 0);
  const frame: Frame = { left: 44, right: width - nameRoom(shown), top: 34, bottom: height - 46 };
  const drawn = shown.map((each, index) => {
    const hasIntervals = each.points.some(({ interval }) => interval !== undefined);
    const aside = hasIntervals ? (index - (shown.length - 1) / 2) * stagger : 0;
    const place = (point: PlotPoint): Place => [xOf(x, frame, point.x) + aside, yOf(y, frame, point.y)];
    return { ...each, place };
  });
  const lines = drawn.map(({ points, look, place, isStepped = false }) =>
    shape('path', { d: pathOf(points.map(place), isStepped), ...strokeOf(look) }),
  );
  const whiskers = drawn.flatMap(({ points, look, place }) =>
    points.flatMap((point) => whiskerOf(point, { x: place(point)[0], y, frame, look })),
  );
  const marks = drawn.flatMap(({ points, look, place, marks: which = 'all' }) =>
    marked(points, which).map((point) => drawMark(look, place(point), point.words)),
  );
  return {
    ...{ width, height, title },
    shapes: [...drawAxes(x, y, frame), ...whiskers, ...lines, ...marks, ...namesOf(drawn, frame)],
  };
}

type Place = readonly [number, number];

/** A series, and where its points lie. */
type Drawn = Series & { readonly place: (point: PlotPoint) => Place };

function pathOf(places: readonly Place[], isStepped: boolean): string {
  return places
    .map(([x, y], index) => {
      const at = `${round(x)} ${round(y)}`;
      if (index === 0) return `M${at}`;
      return isStepped ? `H${round(x)}V${round(y)}` : `L${at}`;
    })
    .join('');
}

function whiskerOf(
  { interval }: PlotPoint,
  { x, y, frame, look }: { readonly x: number; readonly y: Axis; readonly frame: Frame; readonly look: Look },
): readonly Shape[] {
  if (interval === undefined) return [];
  const [low, high] = interval.map((end) => yOf(y, frame, end)) as [number, number];
  return [line([x, low], [x, high], { stroke: look.colour, strokeWidth: 1.25 })];
}

function marked(points: readonly PlotPoint[], which: 'all' | 'first' | 'last'): readonly PlotPoint[] {
  if (which === 'all') return points;
  return which === 'first' ? points.slice(0, 1) : points.slice(-1);
}

function nameRoom(series: readonly Series[]): number {
  const longest = Math.max(0, ...series.map(({ name }) => [...name].length));
  return Math.ceil(nameSpace + longest * letter);
}

/** The names in a column beside the frame, where no mark lies, each as high as its line ends; those that would lie upon each other are moved apart. */
function namesOf(series: readonly Drawn[], frame: Frame): readonly Shape[] {
  const ends = series.flatMap(({ name, look, points, place }) => {
    const last = points.at(-1);
    return last === undefined ? [] : [{ name, look, at: place(last) }];
  });
  ends.sort((left, right) => left.at[1] - right.at[1]);
  const heights: number[] = [];
  for (const { at } of ends) heights.push(Math.max(at[1], (heights.at(-1) ?? -Infinity) + nameGap));
  const overflow = Math.max(0, (heights.at(-1) ?? 0) - frame.bottom);
  const x = frame.right + nameSpace;
  return ends.flatMap(({ name, look, at }, index) => {
    const y = (heights[index] ?? 0) - overflow;
    const named = label(name, { at: [x, y + 4], fill: look.colour, weight: 600 });
    const isFar = x - at[0] > nameSpace + farAway || Math.abs(y - at[1]) > farAway;
    return isFar ? [line(at, [x - 3, y], { stroke: look.colour, strokeWidth: 0.75 }), named] : [named];
  });
}
