import { Button } from '../components/button.tsx';
import { ButtonLink } from '../components/button-link.tsx';
import { Notice } from '../components/notice.tsx';
import { formatRoute } from '../router/route.ts';
import { useServices } from '../services.ts';
import type { ShownRun } from './shown-run.ts';

/** Why a run that has neither answer nor account does not go on, and what to do. */
export function EndNotice({ view }: { readonly view: ShownRun }) {
  const { session, asking } = useServices();
  const { end, state, runId } = view;
  if (view.kind === 'running') return null;
  if (end?.kind === 'conflict') {
    const follow = <ButtonLink href={formatRoute({ view: 'run', id: runId })}>Follow it</ButtonLink>;
    return (
      <Notice action={follow}>
        Another tab goes on with this run. What is below is as far as this one got.
      </Notice>
    );
  }
  if (end?.kind === 'not-recorded' || end?.kind === 'refused') {
    const again = (
      <Button size="s" onPress={() => void asking.ask(state.started?.question ?? asking.draft.current())}>
        Ask again
      </Button>
    );
    return (
      <Notice kind="problem" action={again}>
        {end.message}
      </Notice>
    );
  }
  if (state.ending !== undefined) return null;
  const goOn = (
    <Button size="s" look="primary" onPress={() => void session.resume(runId)}>
      Go on
    </Button>
  );
  return (
    <Notice action={goOn}>
      {state.stopped
        ? 'Stopped. What was found so far is below and stored.'
        : 'This run was cut off before it ended. What was found so far is below and stored.'}
    </Notice>
  );
}
