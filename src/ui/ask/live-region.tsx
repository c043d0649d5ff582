import { useEffect, useRef, useState } from 'react';
import type { Trail } from '../../core/trail/trail.ts';
import { announcementOf } from './announcement.ts';
import type { ShownRun } from './shown-run.ts';

/** Announcements follow each other no faster than this: of a quick run only the latest is read out. */
const pauseMs = 1500;

/** Tells a screen reader how the run goes on. */
export function LiveRegion({ view, trail }: { readonly view: ShownRun; readonly trail: Trail }) {
  const said = usePaced(announcementOf(trail, view.kind === 'running'));
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  );
}

/** The latest text, changed at most once in `pauseMs`. */
function usePaced(text: string): string {
  const [said, setSaid] = useState('');
  const saidAt = useRef(0);
  useEffect(() => {
    const due = Math.max(0, saidAt.current + pauseMs - performance.now());
    const timer = setTimeout(() => {
      saidAt.current = performance.now();
      setSaid(text);
    }, due);
    return () => clearTimeout(timer);
  }, [text]);
  return said;
}
