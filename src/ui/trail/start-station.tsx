import type { RecalledRun } from '../../core/recalled-run.ts';
import { stationWords } from '../../core/trail/station-words.ts';
import type { StartStation } from '../../core/trail/trail.ts';
import { endWords } from '../../core/wording.ts';
import { HostileText } from '../components/hostile-text.tsx';
import { formatRoute } from '../router/route.ts';
import { Engines } from './engines.tsx';
import { partsOf } from './parts-of.ts';
import styles from './station.module.css';

/** The question: into which parts it was split, and which past runs were remembered. */
export function StartStationBody({ station }: { readonly station: StartStation }) {
  const parts = partsOf(station);
  return (
    <section className={styles['station']}>
      <h3 className={styles['title']}>{stationWords(station).tried}</h3>
      {parts.length < 2 ? (
        <p className={styles['line']}>
          <HostileText>{station.question}</HostileText>
        </p>
      ) : (
        <>
          <p className={styles['line']}>Split into {parts.length} parts:</p>
          <ol className={styles['parts']}>
            {parts.map((question) => (
              <li key={question}>
                <HostileText>{question}</HostileText>
              </li>
            ))}
          </ol>
        </>
      )}
      <Engines work={station.work} />
      {stationWords(station).noticed.map((line) => (
        <p key={line} className={styles['noticed']}>
          <HostileText>{line}</HostileText>
        </p>
      ))}
      {station.recalled.map((run) => (
        <Remembered key={run.runId} run={run} />
      ))}
    </section>
  );
}

function Remembered({ run }: { readonly run: RecalledRun }) {
  const { runId, question, ended, worked, failed } = run;
  return (
    <div className={styles['remembered']}>
      <p>
        <b>Remembered:</b>{' '}
        <a href={formatRoute({ view: 'run', id: runId })}>
          <HostileText>{question}</HostileText>
        </a>{' '}
        {endWords[ended]}.
      </p>
      <Queries label="Worked then" queries={worked} />
      <Queries label="Failed then" queries={failed} />
    </div>
  );
}

function Queries({ label, queries }: { readonly label: string; readonly queries: readonly string[] }) {
  if (queries.length === 0) return null;
  return (
    <p className={styles['line']}>
      {label}: <HostileText>{queries.map((query) => `“${query}”`).join(', ')}</HostileText>.
    </p>
  );
}
