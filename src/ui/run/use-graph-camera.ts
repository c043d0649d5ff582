import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect, useState } from 'react';
import type { GraphLayout } from './layout-graph.ts';

/** Pixels around the graph, and the heights between which its frame stays. */
const margin = 24;
const heights = { least: 180, most: 620 };
/** Below this the words cannot be read: the graph is looked at in parts. */
const smallestZoom = 0.8;

export type Camera = {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly layout: GraphLayout;
  /** The node that is to be in sight. */
  readonly current: string | undefined;
};

/** Shows all of the graph where it fits, else the part around the current node. Gives the height of its frame. */
export function useGraphCamera({ place, layout, current }: Camera): { readonly height: number } {
  const { setViewport } = useReactFlow();
  const width = useWidth(place);
  const zoom = zoomFor(layout, width);
  const wanted = layout.height * zoom + 2 * margin;
  const height = Math.round(Math.min(heights.most, Math.max(heights.least, wanted)));
  useEffect(() => {
    if (width === 0) return;
    const box = current === undefined ? undefined : layout.boxes.get(current);
    const middle = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    const x = offset({ whole: layout.width * zoom, frame: width, middle: middle.x * zoom });
    const y = offset({ whole: layout.height * zoom, frame: height, middle: middle.y * zoom });
    void setViewport({ x, y, zoom }, { duration: isStill() ? 0 : 240 });
  }, [setViewport, layout, current, width, height, zoom]);
  return { height };
}

function zoomFor(layout: GraphLayout, width: number): number {
  const whole = width === 0 ? 1 : (width - 2 * margin) / Math.max(1, layout.width);
  return Math.min(1, Math.max(smallestZoom, whole));
}

type Side = {
  /** Pixels of the screen: the graph's, its frame's, and where in the graph the current node has its middle. */
  readonly whole: number;
  readonly frame: number;
  readonly middle: number;
};

/** Where the graph begins in its frame: in the middle if it fits, else so that the current node is in the middle, without a gap at an end. */
export function offset({ whole, frame, middle }: Side): number {
  if (whole + 2 * margin <= frame) return (frame - whole) / 2;
  return Math.min(margin, Math.max(frame - whole - margin, frame / 2 - middle));
}

function useWidth(place: Camera['place']): number {
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
