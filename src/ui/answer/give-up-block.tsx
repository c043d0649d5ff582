import { type ReactNode, useId, useMemo } from 'react';
import type { GiveUpAccount } from '../../core/answer.ts';
import { nearestQuotes } from '../../core/evidence/nearest-quotes.ts';
import type { State } from '../../core/state.ts';
import { endWords, failureWords, moveWords, nearestWords } from '../../core/wording.ts';
import { HostileText } from '../components/hostile-text.tsx';
import { formatRoute } from '../router/route.ts';
import { useSettings } from '../services.ts';
import { citeFindings } from './cite.ts';
import { Claims } from './claims.tsx';
import styles from './give-up.module.css';
import { missingWords } from './missing-words.ts';
import { NearestQuotes } from './nearest-quotes.tsx';
import outcome from './outcome.module.css';

type Props = { readonly account: GiveUpAccount; readonly state: State };

/** The account of a run without an answer: no error, but what was tried, found, came near, is missing, and would help. */
export function GiveUpBlock({ account, state }: Props) {
  const { reason, tried, found, wouldHelp } = account;
  const id = useId();
  const near = useMemo(() => nearestQuotes(state), [state]);
  return (
    <section className={outcome['outcome']} aria-labelledby={id}>
      <h2 id={id} className={outcome['kicker']} data-open>
        {endWords['gave-up']}
      </h2>
      <p className={styles['reason']}>{failureWords[reason].meaning}</p>
      <dl className={styles['account']}>
        {found.length > 0 && (
          <Row title="Found on the way">
            <Claims claims={citeFindings(state, found)} />
          </Row>
        )}
        {near.length > 0 && (
          <Row title={nearestWords.title}>
            <NearestQuotes quotes={near} />
          </Row>
        )}
        <Row title="Probably missing">
          <p>
            <HostileText>{missingWords(account, state.started?.question ?? '')}</HostileText>
          </p>
        </Row>
        {tried.length > 0 && (
          <Row title="Tried">
            <ol className={styles['tried']}>
              {tried.map((each, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the account is written once and never changes
                <Tried key={index} {...each} />
              ))}
            </ol>
          </Row>
        )}
        {wouldHelp.length > 0 && (
          <Row title="What would help">
            <ul className={styles['help']}>
              <KeptByMode state={state} />
              {wouldHelp.map((advice) => (
                <li key={advice}>
                  <HostileText>{advice}</HostileText>
                </li>
              ))}
            </ul>
            <p className={styles['ways']}>
              <a href={formatRoute({ view: 'library' })}>Open the library</a>
              <a href={formatRoute({ view: 'sources' })}>Open the sources</a>
              {reason === 'out-of-budget' && (
                <a href={formatRoute({ view: 'settings' })}>Open the settings</a>
              )}
            </p>
          </Row>
        )}
      </dl>
    </section>
  );
}

/** Sources that the person has switched on stay unasked where the mode is air-gapped; a run of that mode does not know of them. */
function KeptByMode({ state }: { readonly state: State }) {
  const { networkMode, sourcesOn } = useSettings();
  const kept = sourcesOn.filter((id) => !state.started?.sources.some((source) => source === id));
  if (networkMode !== 'air-gapped' || kept.length === 0) return null;
  return (
    <li>
      The mode is air-gapped: {kept.join(', ')} {kept.length === 1 ? 'was' : 'were'} not asked.
    </li>
  );
}

function Row({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles['row']}>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Tried({ query, failure, move }: GiveUpAccount['tried'][number]) {
  const words = [
    move === undefined ? '' : moveWords[move].name,
    failure === undefined ? '' : failureWords[failure].name,
  ];
  return (
    <li>
      <span className={styles['query']}>
        “<HostileText>{query}</HostileText>”
      </span>{' '}
      <span className={styles['fate']}>{words.filter((word) => word !== '').join(' → ')}</span>
    </li>
  );
}
