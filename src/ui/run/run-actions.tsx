import { Download, FileBraces, FileText, Play, Square, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { RunEvent } from '../../core/event.ts';
import type { RunId } from '../../core/ids.ts';
import { Button, IconButton } from '../components/button.tsx';
import { Menu } from '../components/menu.tsx';
import { RunDeletion } from '../history/run-deletion.tsx';
import { canResume, type RunStanding } from '../history/run-standing.ts';
import { goTo } from '../router/use-route.ts';
import { useServices } from '../services.ts';
import { exportRun } from './export-run.ts';

export type RunActionsProps = {
  readonly id: RunId;
  readonly events: readonly RunEvent[];
  readonly standing: RunStanding;
  readonly isLive: boolean;
};

/** What can be done with the whole run. */
export function RunActions({ id, events, standing, isLive }: RunActionsProps) {
  const { session } = useServices();
  const [isDeleting, setDeleting] = useState(false);
  const question = events[0]?.type === 'run-started' ? events[0].question : '';
  return (
    <>
      {isLive && (
        <Button onPress={() => session.stop()}>
          <Square size={15} aria-hidden="true" />
          Stop
        </Button>
      )}
      {canResume(standing) && (
        <Button look="primary" onPress={() => void session.resume(id)}>
          <Play size={15} aria-hidden="true" />
          Go on
        </Button>
      )}
      <ExportMenu id={id} events={events} />
      <IconButton label="Delete this run" onPress={() => setDeleting(true)}>
        <Trash2 size={17} />
      </IconButton>
      <RunDeletion
        run={isDeleting ? { runId: id, question } : undefined}
        onClose={() => setDeleting(false)}
        onRemoved={() => goTo({ view: 'history' })}
      />
    </>
  );
}

function ExportMenu({ id, events }: Pick<RunActionsProps, 'id' | 'events'>) {
  const services = useServices();
  const run = { runId: id, events };
  const trigger = (
    <Button>
      <Download size={15} aria-hidden="true" />
      Export
    </Button>
  );
  const items = [
    {
      id: 'markdown',
      title: 'To read (Markdown)',
      icon: <FileText size={16} />,
      onAction: () => exportRun(run, 'markdown', services),
    },
    {
      id: 'jsonl',
      title: 'To import elsewhere (JSONL)',
      icon: <FileBraces size={16} />,
      onAction: () => exportRun(run, 'jsonl', services),
    },
  ];
  return <Menu label="Export" trigger={trigger} items={items} />;
}
