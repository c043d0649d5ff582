import type { Finding } from '../../core/answer.ts';
import type { Repair } from '../../core/effect.ts';
import type { RunEvent } from '../../core/event.ts';
import type { State } from '../../core/state.ts';
import { showControls } from '../../core/text/show-controls.ts';
import type { Trail } from '../../core/trail/trail.ts';
import { failureSentence, moveSentence } from '../../core/wording.ts';
import { citeFindings } from '../answer/cite.ts';
import { Claims } from '../answer/claims.tsx';
import { PassageList } from './passage-list.tsx';
import styles from './step-panel.module.css';

export type EventDetailProps = {
  readonly event: RunEvent;
  readonly trail: Trail;
  /** As it stands after the event. */
  readonly state: State;
};

/** What an event brought, beyond its words: why a step was taken, passages, judgements, quotes. */
export function EventDetail({ event, trail, state }: EventDetailProps) {
  switch (event.type) {
    case 'step-started': {
      const repair = 'repair' in event.effect ? event.effect.repair : undefined;
      return repair === undefined ? null : <Why repair={repair} trail={trail} />;
    }
    case 'search-completed':
      return <PassageList passages={event.hits.map((hit) => hit.passage)} />;
    case 'results-judged': {
      const relevance = new Map(event.relevances.map((each) => [each.passageId, each.relevance]));
      const judged = event.relevances
        .toSorted((left, right) => right.relevance - left.relevance)
        .flatMap(({ passageId }) => state.passages.get(passageId) ?? []);
      return <PassageList passages={judged} relevance={relevance} />;
    }
    case 'passages-read':
      return <PassageList passages={event.passages} />;
    case 'need-answered':
      return <Found findings={[event.finding, ...event.others]} state={state} />;
    default:
      return null;
  }
}

type FoundProps = { readonly findings: readonly Finding[]; readonly state: State };

/** What was found, with the words that say so; each opens its document there. */
function Found({ findings, state }: FoundProps) {
  return <Claims claims={citeFindings(state, findings)} />;
}

/** The failure that was noticed and the move that answers it, in the words of the trail. */
function Why({ repair, trail }: { readonly repair: Repair; readonly trail: Trail }) {
  const at = trail.stations.find((each) => each.kind === 'search' && each.step === repair.at);
  const search = at?.kind === 'search' ? at : undefined;
  const passages = search?.outcome?.kind === 'found' ? search.outcome.hits.length : 0;
  const { failure, move, detail } = repair;
  const why = failureSentence(failure, { passages, need: search?.need ?? '', detail });
  return (
    <p className={styles['why']}>
      <bdi>{showControls(`${why} ${moveSentence(move, detail)}`)}</bdi>
    </p>
  );
}
