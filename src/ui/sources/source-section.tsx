import type { RosterSource } from '../../ports/source-roster.ts';
import { Notice } from '../components/notice.tsx';
import { Section } from '../components/section.tsx';
import { useRoster, useSettings } from '../services.ts';
import { SourceCard } from './source-card.tsx';
import styles from './sources.module.css';

/** The library, then whatever our server has set up. */
export function SourceSection() {
  return (
    <Section title="Sources" lead="In this order: your library first, then those that are switched on.">
      <ul className={styles['list']}>
        <li className={styles['card']}>
          <p className={styles['name']}>Your library</p>
          <p className={styles['sees']}>Searched in this tab. Nothing of it leaves. Always on.</p>
        </li>
        <Beyond />
      </ul>
    </Section>
  );
}

function Beyond() {
  const roster = useRoster();
  const { networkMode, sourcesOn } = useSettings();
  if (networkMode === 'air-gapped') {
    const on = sourcesOn.length === 0 ? '' : ` Switched on, and not asked now: ${sourcesOn.join(', ')}.`;
    return (
      <li>
        <Notice>
          Air-gapped: no other source is asked, and the server is not asked which there are.{on}
        </Notice>
      </li>
    );
  }
  switch (roster.kind) {
    case 'unknown':
    case 'asking':
      return (
        <li>
          <p role="status">Looking which sources there are…</p>
        </li>
      );
    case 'none':
      return (
        <li>
          <Notice>{roster.message}</Notice>
        </li>
      );
    case 'listed':
      return (
        <>
          {(roster.sources.length === 0 || roster.airGapped) && (
            <li>
              <Notice>{roster.message}</Notice>
            </li>
          )}
          {roster.sources.map((source) => (
            <SourceCard key={source.id} source={source} />
          ))}
          <Gone sources={roster.sources} />
        </>
      );
    default:
      return roster satisfies never;
  }
}

/** Switched on once, and no longer set up. */
function Gone({ sources }: { readonly sources: readonly RosterSource[] }) {
  const { sourcesOn } = useSettings();
  const gone = sourcesOn.filter((id) => !sources.some((source) => source.id === id));
  if (gone.length === 0) return null;
  return (
    <li>
      <Notice>Switched on, but the server has them no longer: {gone.join(', ')}. Runs pass them over.</Notice>
    </li>
  );
}
