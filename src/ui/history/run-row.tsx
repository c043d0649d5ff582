import { Ellipsis } from 'lucide-react';
import { memo, useState } from 'react';
import { policyNames } from '../../core/policy-name.ts';
import type { RunSummary } from '../../core/run-summary.ts';
import { showControls } from '../../core/text/show-controls.ts';
import { answerWords, count, policyWords } from '../../core/wording.ts';
import { IconButton } from '../components/button.tsx';
import { Facts } from '../components/facts.tsx';
import { HostileText } from '../components/hostile-text.tsx';
import { Menu } from '../components/menu.tsx';
import { Notice } from '../components/notice.tsx';
import { formatRoute } from '../router/route.ts';
import { clockWords } from '../words/time-words.ts';
import type { ListedRun } from './filter-runs.ts';
import styles from './history.module.css';
import { standingWords } from './run-standing.ts';
import { StandingSign } from './standing-sign.tsx';
import { useRunActions } from './use-run-actions.tsx';

export type RunRowProps = {
  readonly listed: ListedRun;
  /** The same function at each drawing. */
  readonly onDelete: (run: RunSummary) => void;
};

/** One run: question, answer, how it ended. The whole row opens it. A run that has no new event is not drawn again. */
export const RunRow = memo(
  Row,
  (before, after) =>
    before.onDelete === after.onDelete &&
    before.listed.standing === after.listed.standing &&
    before.listed.run.length === after.listed.run.length,
);

function Row({ listed, onDelete }: RunRowProps) {
  const { run, standing } = listed;
  const [problem, setProblem] = useState<string>();
  const items = useRunActions(listed, { onDelete: () => onDelete(run), onProblem: setProblem });
  const trigger = (
    <IconButton label={`Actions for “${showControls(run.question)}”`}>
      <Ellipsis size={18} />
    </IconButton>
  );
  return (
    <li className={styles['row']}>
      <StandingSign standing={standing} />
      <div className={styles['words']}>
        <a className={styles['question']} href={formatRoute({ view: 'run', id: run.runId })}>
          <HostileText>{run.question}</HostileText>
        </a>
        {run.answer !== undefined && (
          <p className={styles['answer']}>
            <HostileText>{answerWords(run.answer)}</HostileText>
          </p>
        )}
        <div className={styles['facts']}>
          <Facts>
            <span>{standingWords[standing]}</span>
            {standing !== 'unreadable' && <RunFacts listed={listed} />}
          </Facts>
        </div>
        {problem !== undefined && <Notice kind="problem">{problem}</Notice>}
      </div>
      <div className={styles['actions']}>
        <Menu label="Actions" trigger={trigger} items={items} />
      </div>
    </li>
  );
}

function RunFacts({ listed: { run } }: { readonly listed: ListedRun }) {
  const policy = policyNames.find((each) => each === run.policy);
  return (
    <>
      <span>{count(run.searches, 'search', 'searches')}</span>
      <span>{policy === undefined ? run.policy : policyWords[policy].name}</span>
      <time dateTime={new Date(run.startedAt).toISOString()}>{clockWords(run.startedAt)}</time>
    </>
  );
}
