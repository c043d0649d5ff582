import type { FileProblem } from '../../ports/library.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { HostileText } from '../components/hostile-text.tsx';
import { problemLines } from './import-words.ts';
import styles from './library.module.css';

const shownAtOnce = 5;

export type ProblemListProps = { readonly title: string; readonly problems: readonly FileProblem[] };

/** Files by name with what is to be said of each: the first ones at once, and all of them as text to copy. */
export function ProblemList({ title, problems }: ProblemListProps) {
  const rest = problems.slice(shownAtOnce);
  return (
    <div className={styles['problems']}>
      <div className={styles['problemHead']}>
        <h3>{title}</h3>
        <CopyButton size="s" look="quiet" label="Copy list" text={() => problemLines(problems)} />
      </div>
      <Problems problems={problems.slice(0, shownAtOnce)} />
      {rest.length > 0 && (
        <details>
          <summary>{rest.length.toLocaleString('en')} more</summary>
          <Problems problems={rest} />
        </details>
      )}
    </div>
  );
}

function Problems({ problems }: { readonly problems: readonly FileProblem[] }) {
  return (
    <ul>
      {problems.map(({ path, reason }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one file may have several problems; the list does not change
        <li key={index}>
          {path !== '' && (
            <b>
              <HostileText>{path}</HostileText>
            </b>
          )}{' '}
          <HostileText>{reason}</HostileText>
        </li>
      ))}
    </ul>
  );
}
