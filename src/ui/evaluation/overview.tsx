import { useEffect } from 'react';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { useServices } from '../services.ts';
import { useObservable } from '../use-observable.ts';
import { GoingPanel } from './going-panel.tsx';
import { KeptSection } from './kept-section.tsx';
import { NewEvaluation } from './new-evaluation.tsx';

/** What goes on, what was kept, and the form for another one. */
export function Overview() {
  const { evaluations } = useServices();
  const going = useObservable(evaluations.going);
  const list = useObservable(evaluations.list);
  useEffect(() => void evaluations.refresh(), [evaluations]);
  return (
    <Page
      title="Evaluation"
      lead="Ask many questions with known answers, make searches fail on purpose, and see which policy recovers. All of it runs in this browser, without a network."
    >
      <DeskNotice />
      {going !== undefined && <GoingPanel going={going} />}
      {list !== undefined && <KeptSection list={list} going={going?.id} />}
      <NewEvaluation />
    </Page>
  );
}

/** What the desk has to say, until it is put away. */
export function DeskNotice() {
  const { evaluations } = useServices();
  const notice = useObservable(evaluations.notice);
  if (notice === undefined) return null;
  return (
    <Notice
      kind="problem"
      action={
        <Button size="s" onPress={() => evaluations.dismiss()}>
          Close
        </Button>
      }
    >
      {notice}
    </Notice>
  );
}
