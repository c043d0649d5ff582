import type { EngineStatus } from '../../ports/engine-control.ts';
import { Button } from '../components/button.tsx';
import { HostileText } from '../components/hostile-text.tsx';
import { Notice } from '../components/notice.tsx';
import { ProgressStrip } from '../components/progress-strip.tsx';
import { useServices } from '../services.ts';
import styles from './engine-strip.module.css';
import { useEngine } from './use-engine.ts';

/** The model, where there is something to say of it: it loads, it was lost, it is gone. That it works is said in the trail. */
export function EngineStrip() {
  const { engine } = useServices();
  const status = useEngine();
  switch (status.kind) {
    case 'loading':
      return <Loading status={status} onStop={() => void engine.unload()} />;
    case 'lost':
      return (
        <Notice>
          <HostileText>{status.message}</HostileText>
        </Notice>
      );
    case 'gone':
      return <Gone message={status.message} />;
    default:
      return null;
  }
}

type LoadingProps = {
  readonly status: Extract<EngineStatus, { readonly kind: 'loading' }>;
  readonly onStop: () => void;
};

function Loading({ status: { message, share }, onStop }: LoadingProps) {
  const detail = share === undefined ? {} : { detail: `${Math.round(share * 100)} %` };
  return <ProgressStrip label={message} share={share} onStop={onStop} {...detail} />;
}

function Gone({ message }: { readonly message: string }) {
  const { engine, settings } = useServices();
  const actions = (
    <span className={styles['actions']}>
      <Button size="s" onPress={() => void engine.load()}>
        Try again
      </Button>
      <Button size="s" look="plain" onPress={() => settings.change({ model: undefined })}>
        Go on without it
      </Button>
    </span>
  );
  return (
    <Notice kind="problem" action={actions}>
      <HostileText>{message}</HostileText>
    </Notice>
  );
}
