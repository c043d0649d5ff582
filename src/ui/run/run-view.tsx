import type { RunId } from '../../core/ids.ts';
import { ButtonLink } from '../components/button-link.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { LoadedRun } from './loaded-run.tsx';
import { UnreadableRun } from './unreadable-run.tsx';
import { useRun } from './use-run.ts';

export function RunView({ id }: { readonly id: RunId }) {
  const run = useRun(id);
  switch (run.kind) {
    case 'loading':
      return (
        <Page title="Run" width="wide">
          <p role="status">Opening the run…</p>
        </Page>
      );
    case 'missing':
      return (
        <Page title="This run is not here" lead="It was deleted, or it is kept in another browser.">
          <p>
            <ButtonLink href="#/history">See all runs</ButtonLink>
          </p>
        </Page>
      );
    case 'refused':
      return (
        <Page title="This run did not begin">
          <Notice kind="problem">{run.message}</Notice>
        </Page>
      );
    case 'unreadable':
    case 'unavailable':
      return <UnreadableRun id={id} kind={run.kind} message={run.message} />;
    case 'loaded':
      return <LoadedRun id={id} events={run.events} isLive={run.isLive} problem={run.problem} />;
    default:
      return run satisfies never;
  }
}
