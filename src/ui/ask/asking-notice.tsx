import { useServices } from '../services.ts';
import { useObservable } from '../use-observable.ts';

/** What happens before the run: the bundled library is loaded. Its progress stands in the strip below. */
export function AskingNotice() {
  const { asking } = useServices();
  const view = useObservable(asking.view);
  if (view.kind !== 'loading') return null;
  return <p>The question is asked as soon as the bundled encyclopedia is loaded. That happens once.</p>;
}
