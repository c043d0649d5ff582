import { useEffect, useRef, useState } from 'react';
import type { RosterSource, SourceTest } from '../../ports/source-roster.ts';
import { Button } from '../components/button.tsx';
import { HostileText } from '../components/hostile-text.tsx';
import { Switch } from '../components/switch.tsx';
import { useServices, useSettings } from '../services.ts';
import { durationWords } from '../words/duration-words.ts';
import { dateWords } from '../words/time-words.ts';
import styles from './sources.module.css';

/** One source: its switch, who sees a query, how it does, and a test. */
export function SourceCard({ source }: { readonly source: RosterSource }) {
  const { settings } = useServices();
  const { sourcesOn } = useSettings();
  const isOn = sourcesOn.includes(source.id);
  const others = sourcesOn.filter((id) => id !== source.id);
  return (
    <li className={styles['card']}>
      <div className={styles['head']}>
        <Switch
          {...{ label: source.name, isOn, explanation: source.sees }}
          onChange={(on) => settings.change({ sourcesOn: on ? [...others, source.id] : others })}
        />
        <TestButton source={source} />
      </div>
      <SourceFacts source={source} />
    </li>
  );
}

function SourceFacts({ source }: { readonly source: RosterSource }) {
  const { isLocal, latencyMs, lastFailure } = source;
  return (
    <dl className={styles['facts']}>
      <Fact name="Reaches">{isLocal ? 'nobody but this machine' : 'other machines'}</Fact>
      <Fact name="State">{stateWords(source)}</Fact>
      {latencyMs !== undefined && <Fact name="Answered in">{durationWords(latencyMs)}</Fact>}
      {lastFailure !== undefined && (
        <Fact name="Last failure" isLong>
          <HostileText>{`${dateWords(lastFailure.at)}: ${lastFailure.message}`}</HostileText>
        </Fact>
      )}
    </dl>
  );
}

type FactProps = {
  readonly name: string;
  readonly isLong?: boolean;
  readonly children: React.ReactNode;
};

function Fact({ name, isLong = false, children }: FactProps) {
  return (
    <div className={isLong ? styles['long'] : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function stateWords({ state, restsUntil }: RosterSource): string {
  if (state === 'off') return 'off: the server is air-gapped';
  if (state === 'ready') return 'ready';
  return restsUntil === undefined
    ? 'rests after failures'
    : `rests until ${dateWords(restsUntil)} after failures`;
}

/** What the card says of the last failure is not said twice. */
function Failed({ message, source }: { readonly message: string; readonly source: RosterSource }) {
  return message === source.lastFailure?.message ? 'Does not work' : <HostileText>{message}</HostileText>;
}

type Test = { readonly kind: 'none' | 'running' } | SourceTest;

function TestButton({ source }: { readonly source: RosterSource }) {
  const { roster } = useServices();
  const [test, setTest] = useState<Test>({ kind: 'none' });
  const leaving = useRef<AbortController>(undefined);
  useEffect(() => () => leaving.current?.abort(), []);
  const run = async () => {
    const controller = new AbortController();
    leaving.current = controller;
    setTest({ kind: 'running' });
    const result = await roster.test(source.id, controller.signal).catch(() => undefined);
    if (!controller.signal.aborted) setTest(result ?? { kind: 'none' });
  };
  return (
    <div className={styles['test']}>
      <Button
        size="s"
        isDisabled={test.kind === 'running'}
        aria-label={`Test ${source.name} now`}
        onPress={() => void run()}
      >
        {test.kind === 'running' ? 'Testing…' : 'Test now'}
      </Button>
      <span className={styles[test.kind] ?? ''} role="status">
        {test.kind === 'works' && `Works, in ${durationWords(test.latencyMs)}`}
        {test.kind === 'fails' && <Failed message={test.message} source={source} />}
      </span>
    </div>
  );
}
