import { CornerDownRight } from 'lucide-react';
import { attemptLines, stationWords } from '../../core/trail/station-words.ts';
import type { SearchStation } from '../../core/trail/trail.ts';
import { effectWords, moveWords } from '../../core/wording.ts';
import { HostileText } from '../components/hostile-text.tsx';
import { durationWords } from '../words/duration-words.ts';
import { Engines } from './engines.tsx';
import { outcomeLabel } from './outcome-label.ts';
import { PassageList } from './passage-list.tsx';
import styles from './station.module.css';
import type { StationQuotes } from './station-quotes.ts';

type Props = {
  readonly station: SearchStation;
  readonly quotes: StationQuotes;
  /** It lies on a branch that led nowhere. */
  readonly isBranch: boolean;
};

/** A search: what was asked, what came, what was noticed and done about it; the passages behind a button. */
export function SearchStationBody({ station, quotes, isBranch }: Props) {
  const { tried, came, noticed } = stationWords(station);
  const { outcome, arrivedBy, attempts, durationMs, repairs, troubles } = station;
  const wasRepaired = repairs.length > 0 || troubles.some(({ again }) => again !== undefined);
  return (
    <section className={styles['station']} data-branch={isBranch}>
      <header className={styles['head']}>
        <h3 className={styles['title']}>
          {arrivedBy !== undefined && (
            <span className={styles['move']}>
              {moveWords[arrivedBy.move].name}
              <span className="visually-hidden">: </span>
            </span>
          )}
          <HostileText>{tried}</HostileText>
        </h3>
        <p className={styles['facts']}>
          <span className={styles['verdict']}>{outcomeLabel(station)}</span>
          {outcome !== undefined && <span>{durationWords(durationMs)}</span>}
        </p>
      </header>
      {outcome === undefined && <p className={styles['line']}>{effectWords.search}…</p>}
      {came !== '' && <Line text={came} />}
      {attemptLines(attempts).map(({ text, stands }) => (
        <Line key={text} text={text} isStrong={stands} />
      ))}
      <Engines work={station.work} />
      {noticed.map((line) => (
        <p key={line} className={styles['noticed']}>
          {wasRepaired && <CornerDownRight size={15} aria-hidden="true" />}
          <HostileText>{line}</HostileText>
        </p>
      ))}
      {outcome?.kind === 'found' && outcome.hits.length > 0 && (
        <PassageList station={station} hits={outcome.hits} quotes={quotes} />
      )}
    </section>
  );
}

function Line({ text, isStrong = false }: { readonly text: string; readonly isStrong?: boolean }) {
  return (
    <p className={styles['line']} data-strong={isStrong}>
      <HostileText>{text}</HostileText>
    </p>
  );
}
