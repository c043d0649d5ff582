import type { SampleKind } from '../../ports/bundled-library.ts';
import styles from './samples.module.css';

/** The trail that a question of this kind makes, in small. */
export function SampleGlyph({ kind }: { readonly kind: SampleKind }) {
  return (
    <svg aria-hidden="true" className={styles['glyph']} viewBox="0 0 36 64" fill="none">
      <Drawing kind={kind} />
    </svg>
  );
}

function Drawing({ kind }: { readonly kind: SampleKind }) {
  const { way, repaired, dead, stop, end } = styles;
  switch (kind) {
    case 'recovers':
      return (
        <>
          <path d="M10 8C10 20 26 16 26 30" className={dead} />
          <path d="M10 8V56" className={repaired} />
          <circle cx="10" cy="8" r="3.5" className={stop} />
          <path d="M23 30l6 6M29 30l-6 6" className={dead} data-mark />
          <circle cx="10" cy="56" r="5" className={end} />
        </>
      );
    case 'several-hops':
      return (
        <>
          <path d="M10 8V56" className={way} />
          <circle cx="10" cy="8" r="3.5" className={stop} />
          <circle cx="10" cy="24" r="3.5" className={stop} data-open />
          <circle cx="10" cy="40" r="3.5" className={stop} data-open />
          <circle cx="10" cy="56" r="5" className={end} />
        </>
      );
    case 'no-answer':
      return (
        <>
          <path d="M10 8V52" className={way} />
          <path d="M10 14C10 24 24 20 24 32" className={dead} />
          <path d="M10 28C10 38 24 34 24 46" className={dead} />
          <circle cx="10" cy="8" r="3.5" className={stop} />
          <path d="M3 54h14" className={way} data-bar />
        </>
      );
    default:
      return kind satisfies never;
  }
}
