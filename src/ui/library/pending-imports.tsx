import { useEffect, useState } from 'react';
import { count } from '../../core/wording.ts';
import type { PendingImport } from '../../ports/library.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { useServices } from '../services.ts';
import { useObservable } from '../use-observable.ts';

/** Imports that a reload or a stop broke off: to go on with, or to forget. */
export function PendingImports() {
  const { library, desk } = useServices();
  const { kind } = useObservable(desk.importing);
  const [pending, setPending] = useState<readonly PendingImport[]>([]);
  useEffect(() => {
    // The one that goes on stands above.
    if (kind === 'importing') return setPending([]);
    let isGone = false;
    void library.pendingImports().then((found) => {
      if (!isGone) setPending(found);
    });
    return () => {
      isGone = true;
    };
  }, [library, kind]);
  const discard = async (id: string) => {
    await library.discardImport(id);
    setPending(await library.pendingImports());
  };
  return pending.map((each) => (
    <Notice
      key={each.id}
      action={
        <>
          {each.resumable && (
            <Button size="s" look="primary" onPress={() => void desk.resume(each.id)}>
              Go on
            </Button>
          )}
          <Button size="s" onPress={() => void discard(each.id)}>
            Forget it
          </Button>
        </>
      }
    >
      {pendingWords(each)}
    </Notice>
  ));
}

function pendingWords({ filesDone, filesTotal, resumable }: PendingImport): string {
  const done = `An import was broken off after ${filesDone.toLocaleString('en')} of ${count(filesTotal, 'file')}.`;
  const then = resumable
    ? 'It can go on by itself.'
    : 'Add the same files or the same folder again to go on: what is there is not read twice.';
  return `${done} ${then} Whatever you choose, what is in the library stays.`;
}
