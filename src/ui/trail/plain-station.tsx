import { stationWords } from '../../core/trail/station-words.ts';
import type { SearchStation, StartStation, Station } from '../../core/trail/trail.ts';
import { HostileText } from '../components/hostile-text.tsx';
import { Engines } from './engines.tsx';
import styles from './station.module.css';

type Plain = Exclude<Station, SearchStation | StartStation>;

/** A station that is told in a line or two: a wait, a question to the person, a fork, a stop, the end. */
export function PlainStation({ station }: { readonly station: Plain }) {
  const { tried, came, noticed } = stationWords(station);
  const lines = [came, ...noticed].filter((line) => line !== '');
  return (
    <section className={styles['station']}>
      <h3 className={styles['title']}>
        <HostileText>{tried}</HostileText>
      </h3>
      {station.kind === 'answered' && <Engines work={station.work} />}
      {lines.map((line) => (
        <p key={line} className={styles['line']}>
          <HostileText>{line}</HostileText>
        </p>
      ))}
    </section>
  );
}
