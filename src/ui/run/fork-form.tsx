import { type FormEvent, useId, useState } from 'react';
import type { RunId } from '../../core/ids.ts';
import type { PolicyName } from '../../core/policy-name.ts';
import { plainQuery } from '../../core/query.ts';
import { count, policyWords } from '../../core/wording.ts';
import { Button } from '../components/button.tsx';
import { Choice } from '../components/choice.tsx';
import { Notice } from '../components/notice.tsx';
import { QuietForm } from '../components/quiet-form.tsx';
import { goTo } from '../router/use-route.ts';
import { useServices } from '../services.ts';
import { useObservable } from '../use-observable.ts';
import styles from './run.module.css';
import type { Replay } from './use-replay.ts';

export type ForkFormProps = {
  readonly id: RunId;
  readonly replay: Replay;
  readonly onDone: () => void;
};

/** As long as a question may be. */
const longestQuery = 2000;

export function ForkForm({ id, replay, onDone }: ForkFormProps) {
  const { runs, session } = useServices();
  const [policy, setPolicy] = useState<PolicyName>(() => usable(runs.policies, replay.state.policy));
  const [text, setText] = useState('');
  const fork = (event: FormEvent) => {
    event.preventDefault();
    const query = text.trim() === '' ? undefined : plainQuery(text.trim());
    const run = session.fork({ from: id, length: replay.position, policy, query });
    onDone();
    goTo({ view: 'run', id: run });
  };
  return (
    <QuietForm className={styles['form']} onSubmit={fork}>
      <p>
        A new run begins with the first {count(replay.position, 'event')} of this one and goes on in its own
        way. This run stays as it is.
      </p>
      <Choice
        {...{ label: 'Policy', value: policy, onChange: setPolicy }}
        options={runs.policies.map((value) => {
          const { name, meaning } = policyWords[value];
          return { value, title: name, explanation: meaning };
        })}
      />
      <QueryField value={text} onChange={setText} />
      <PushedAside />
      <div className={styles['formActions']}>
        <Button onPress={onDone}>Cancel</Button>
        <Button type="submit" look="primary">
          Fork
        </Button>
      </div>
    </QuietForm>
  );
}

function usable(policies: readonly PolicyName[], policy: PolicyName): PolicyName {
  return policies.includes(policy) ? policy : (policies.at(-1) ?? policy);
}

type QueryFieldProps = { readonly value: string; readonly onChange: (value: string) => void };

function QueryField({ value, onChange }: QueryFieldProps) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>Your own query</label>
      <input
        id={id}
        value={value}
        maxLength={longestQuery}
        aria-describedby={`${id}-help`}
        onChange={(change) => onChange(change.currentTarget.value)}
      />
      <p id={`${id}-help`}>It is searched for next. Leave it empty, and the policy decides.</p>
    </div>
  );
}

/** One run at a time: a fork ends the one that goes on. */
function PushedAside() {
  const { session } = useServices();
  const view = useObservable(session.view);
  if (view.kind !== 'running') return null;
  return (
    <Notice>The run that goes on in this tab is stopped for it. You can go on with that one later.</Notice>
  );
}
