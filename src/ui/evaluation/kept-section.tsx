import { FileInput } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { type EvaluationRecord, isFinished } from '../../core/evaluation/evaluation-record.ts';
import { Button } from '../components/button.tsx';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { Facts } from '../components/facts.tsx';
import { HostileText } from '../components/hostile-text.tsx';
import { Notice } from '../components/notice.tsx';
import { Section } from '../components/section.tsx';
import { formatRoute } from '../router/route.ts';
import { goTo } from '../router/use-route.ts';
import { useServices } from '../services.ts';
import { dateWords } from '../words/time-words.ts';
import styles from './evaluation.module.css';
import { recordFacts, recordName } from './record-words.ts';

type Props = {
  readonly list: readonly EvaluationRecord[];
  /** The one that goes on in this tab. */
  readonly going: string | undefined;
};

/** Evaluations that are kept here, and the way for reports from elsewhere. */
export function KeptSection({ list, going }: Props) {
  const [problem, setProblem] = useState<string | undefined>(undefined);
  return (
    <Section
      title="Kept here"
      lead={list.length === 0 ? undefined : 'Open one to see its results, or to compare it with another.'}
    >
      {list.length === 0 ? (
        <p className={styles['soft']}>
          Nothing yet. What you run below is kept in this browser, run by run. A report from elsewhere can be
          opened too.
        </p>
      ) : (
        <ul className={styles['list']}>
          {list.map((record) => (
            <Kept key={record.id} record={record} isGoing={record.id === going} />
          ))}
        </ul>
      )}
      {problem !== undefined && <Notice kind="problem">{problem}</Notice>}
      <div>
        <OpenReport onProblem={setProblem} />
      </div>
    </Section>
  );
}

function OpenReport({ onProblem }: { readonly onProblem: (problem: string | undefined) => void }) {
  const { evaluations } = useServices();
  const open = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    const opened = await evaluations.open(file.name, await file.text());
    onProblem('problem' in opened ? opened.problem : undefined);
    if ('id' in opened) goTo({ view: 'evaluation', id: opened.id });
  };
  return (
    <FileTrigger acceptedFileTypes={['.json']} onSelect={(files) => void open([...(files ?? [])])}>
      <Button>
        <FileInput size={16} aria-hidden="true" />
        Open a report…
      </Button>
    </FileTrigger>
  );
}

function Kept({ record, isGoing }: { readonly record: EvaluationRecord; readonly isGoing: boolean }) {
  const { evaluations } = useServices();
  const name = recordName(record);
  return (
    <li className={styles['row']}>
      <div className={styles['words']}>
        <a className={styles['name']} href={formatRoute({ view: 'evaluation', id: record.id })}>
          <HostileText>{name}</HostileText>
        </a>
        <Facts>
          <span>{standing(record, isGoing)}</span>
          {recordFacts(record).map((fact) => (
            <span key={fact}>
              <HostileText>{fact}</HostileText>
            </span>
          ))}
          <span>{dateWords(record.startedAt)}</span>
        </Facts>
      </div>
      <div className={styles['actions']}>
        {!isGoing && !isFinished(record) && (
          <Button size="s" onPress={() => void evaluations.resume(record.id)}>
            Continue
          </Button>
        )}
        <ConfirmButton
          size="s"
          title="Delete this evaluation?"
          explanation={`“${name}” and all its runs are deleted from this browser. This cannot be undone.`}
          confirm="Delete"
          onConfirm={() => void evaluations.remove(record.id)}
        >
          Delete…
        </ConfirmButton>
      </div>
    </li>
  );
}

function standing(record: EvaluationRecord, isGoing: boolean): string {
  if (record.kind === 'imported') return `Report, ${count(record.report.runs.length)}`;
  if (isGoing) return 'Running';
  if (isFinished(record)) return count(record.done);
  if (record.problem !== undefined) return `Could not go on, ${count(record.done)}`;
  const planned = record.prepared?.planned;
  return `Stopped at ${record.done.toLocaleString('en')}${planned === undefined ? '' : ` of ${count(planned)}`}`;
}

function count(runs: number): string {
  return `${runs.toLocaleString('en')} ${runs === 1 ? 'run' : 'runs'}`;
}
