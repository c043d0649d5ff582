import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { GraphLayout } from './layout-graph.ts';

/** Pixels around the graph. */
const margin = 24;
/** Below this the words cannot be read: a wider graph is scrolled. */
const smallestZoom = 0.8;

export type GraphFrame = {
  /** Of the drawing, in pixels of the screen; it may be wider than its place. */
  readonly width: number;
  readonly height: number;
  /** Where the graph stands in it. */
  readonly viewport: { readonly x: number; readonly y: number; readonly zoom: number };
};

/** The graph as wide as its place as far as it can be read so: in the middle if it is smaller, scrolled if it is larger. */
export function frameOf(
  { width, height }: Pick<GraphLayout, 'width' | 'height'>,
  placeWidth: number,
): GraphFrame {
  const fitting = (placeWidth - 2 * margin) / Math.max(1, width);
  const zoom = placeWidth === 0 ? 1 : Math.min(1, Math.max(smallestZoom, fitting));
  const whole = Math.max(placeWidth, Math.ceil(width * zoom + 2 * margin));
  return {
    width: whole,
    height: Math.ceil(height * zoom + 2 * margin),
    viewport: { x: (whole - width * zoom) / 2, y: margin, zoom },
  };
}

export type Framing = {
  /** What the drawing is scrolled in. */
  readonly place: RefObject<HTMLDivElement | null>;
  readonly layout: GraphLayout;
  /** The node that is to be in sight. */
  readonly current: string | undefined;
};

export function useGraphFrame({ place, layout, current }: Framing): GraphFrame {
  const placeWidth = useWidth(place);
  const frame = useMemo(() => frameOf(layout, placeWidth), [layout, placeWidth]);
  useEffect(() => {
    const box = current === undefined ? undefined : layout.boxes.get(current);
    if (box === undefined) return;
    const { x, zoom } = frame.viewport;
    const middle = x + (box.x + box.width / 2) * zoom;
    place.current?.scrollTo({ left: middle - placeWidth / 2, behavior: isStill() ? 'auto' : 'smooth' });
  }, [place, layout, current, frame, placeWidth]);
  return frame;
}

function useWidth(place: Framing['place']): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = place;
    if (current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(current);
    return () => observer.disconnect();
  }, [place]);
  return width;
}

function isStill(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
