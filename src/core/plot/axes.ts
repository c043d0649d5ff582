import { label, line, type Shape } from './shape.ts';

/** `ticks` are values; `format` says how one is written. */
export type Axis = {
  readonly label: string;
  readonly least: number;
  readonly most: number;
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
};

/** Where the data lie, in pixels. */
export type Frame = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

export function shareAxis(title: string): Axis {
  const format = (value: number) => `${Math.round(value * 100)}%`;
  return { label: title, least: 0, most: 1, ticks: [0, 0.25, 0.5, 0.75, 1], format };
}

/** Whole numbers from `least` to `most`, some of them marked. */
export function countAxis(title: string, least: number, most: number): Axis {
  const step = Math.max(1, Math.ceil((most - least) / 10));
  const ticks = Array.from(
    { length: Math.floor((most - least) / step) + 1 },
    (_, index) => least + index * step,
  );
  return { label: title, least, most: Math.max(most, least + 1), ticks, format: String };
}

export function xOf(axis: Axis, frame: Frame, value: number): number {
  return frame.left + ((value - axis.least) / (axis.most - axis.least)) * (frame.right - frame.left);
}

export function yOf(axis: Axis, frame: Frame, value: number): number {
  return frame.bottom - ((value - axis.least) / (axis.most - axis.least)) * (frame.bottom - frame.top);
}

const rule = { stroke: 'var(--rule)', strokeWidth: 1 } as const;

/** Grid, ticks and titles: the y title stands above, so that nothing has to be read sideways. */
export function drawAxes(x: Axis, y: Axis, frame: Frame): readonly Shape[] {
  const { left, right, top, bottom } = frame;
  return [
    ...y.ticks.flatMap((tick) => {
      const at = yOf(y, frame, tick);
      return [
        line([left, at], [right, at], rule),
        label(y.format(tick), { at: [left - 8, at + 4], anchor: 'end' }),
      ];
    }),
    ...x.ticks.map((tick) =>
      label(x.format(tick), { at: [xOf(x, frame, tick), bottom + 18], anchor: 'middle' }),
    ),
    label(y.label, { at: [0, top - 14], weight: 600, fill: 'var(--ink)' }),
    label(x.label, { at: [right, bottom + 38], anchor: 'end', weight: 600, fill: 'var(--ink)' }),
  ];
}
