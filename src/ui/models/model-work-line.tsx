import type { ModelEntry } from '../../core/models/model-entry.ts';
import { modelFailureWords } from '../../core/models/model-failure.ts';
import { Button } from '../components/button.tsx';
import { HostileText } from '../components/hostile-text.tsx';
import { Notice } from '../components/notice.tsx';
import { ProgressBar } from '../components/progress-bar.tsx';
import type { ModelWork } from '../runs/model-desk.ts';
import { useServices } from '../services.ts';
import { progressWords, shareOf } from './model-words.ts';
import styles from './models.module.css';

export type ModelWorkLineProps = { readonly entry: ModelEntry; readonly work: ModelWork | undefined };

/** How far a model has come, or why it did not. */
export function ModelWorkLine({ entry, work }: ModelWorkLineProps) {
  const { models } = useServices();
  if (work === undefined) return null;
  if (work.kind === 'getting') {
    const { progress } = work;
    const isWaiting = progress?.state.kind === 'waiting';
    return (
      <div className={styles['getting']}>
        <div className={styles['progress']}>
          <ProgressBar
            label={`Getting ${entry.name}`}
            share={progress === undefined ? undefined : shareOf(progress)}
            detail={progress === undefined ? 'asking for its files…' : progressWords(progress)}
          />
          <p className={styles['path']}>
            {progress !== undefined && (
              <HostileText>
                {progress.state.kind === 'waiting' ? progress.state.why : progress.path}
              </HostileText>
            )}
          </p>
          {isWaiting && <p className={styles['soft']}>What has come is kept; it goes on by itself.</p>}
        </div>
        <Button onPress={() => models.stop(entry.id)} aria-label={`Stop getting ${entry.name}`}>
          Stop
        </Button>
      </div>
    );
  }
  const { failure } = work;
  const isPinned = failure.kind === 'wrong-hash' && failure.known === 'first-download';
  return (
    <Notice
      kind="problem"
      action={
        isPinned && (
          <Button size="s" onPress={() => void models.remove(entry.id, { forget: true })}>
            Forget the old fingerprints
          </Button>
        )
      }
    >
      <HostileText>{modelFailureWords(failure)}</HostileText>
    </Notice>
  );
}
