import type { RunEvent } from '../../core/event.ts';
import { Section } from '../components/section.tsx';
import { useEgress } from '../services.ts';
import { Ledger } from '../shell/ledger.tsx';
import { requestsDuring } from './export-run.ts';

/** What left this machine for this run. A run of an earlier visit was not counted by this page; its log has its queries. */
export function RunLedger({ events }: { readonly events: readonly RunEvent[] }) {
  const records = requestsDuring(events, { records: useEgress(), since: performance.timeOrigin });
  return (
    <Section title="What left this machine" lead="It goes with the run when you export it.">
      {records === undefined ? (
        <p>
          Not counted: the run is of an earlier visit, or of another machine. Each of its steps says which
          source was asked, and what was sent.
        </p>
      ) : (
        <Ledger records={records} since="while the run went on" />
      )}
    </Section>
  );
}
