import type { Station } from '../../core/trail/trail.ts';
import { PlainStation } from './plain-station.tsx';
import { SearchStationBody } from './search-station.tsx';
import { StartStationBody } from './start-station.tsx';
import type { StationQuotes } from './station-quotes.ts';

type Props = {
  readonly station: Station;
  readonly quotes: StationQuotes;
  /** It lies on a branch that led nowhere. */
  readonly isBranch: boolean;
};

/** What a station says, beside its place on the line. */
export function StationBody({ station, ...rest }: Props) {
  if (station.kind === 'start') return <StartStationBody station={station} />;
  if (station.kind === 'search') return <SearchStationBody station={station} {...rest} />;
  return <PlainStation station={station} />;
}
