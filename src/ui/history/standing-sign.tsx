import type { RunStanding } from './run-standing.ts';
import styles from './standing-sign.module.css';

/** How a run ended, as a station of a line: full, hollow, cut off, or still under way. The words stand beside it. */
export function StandingSign({ standing }: { readonly standing: RunStanding }) {
  return (
    <svg
      className={styles[standing]}
      width="18"
      height="18"
      viewBox="0 0 18 18"
      fill="none"
      aria-hidden="true"
    >
      <Sign standing={standing} />
    </svg>
  );
}

function Sign({ standing }: { readonly standing: RunStanding }) {
  switch (standing) {
    case 'answered':
      return <circle cx="9" cy="9" r="5" fill="currentColor" />;
    case 'gave-up':
      return <circle cx="9" cy="9" r="5" stroke="currentColor" strokeWidth="2" strokeDasharray="3.2 2.6" />;
    case 'running':
      return (
        <>
          <circle cx="9" cy="9" r="5" stroke="currentColor" strokeWidth="2" />
          <circle className={styles['pulse']} cx="9" cy="9" r="2" fill="currentColor" />
        </>
      );
    case 'stopped':
    case 'interrupted':
      return <path d="M6.5 5v8M11.5 5v8" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />;
    case 'unreadable':
      return <path d="m5 5 8 8m0-8-8 8" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />;
    default:
      return standing satisfies never;
  }
}
