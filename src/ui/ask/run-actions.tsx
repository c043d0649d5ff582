import { Download, FileBraces, FileText, Route as RouteIcon } from 'lucide-react';
import { answerMarkdown } from '../answer/copy-answer.ts';
import { Button } from '../components/button.tsx';
import { ButtonLink } from '../components/button-link.tsx';
import { CopyButton } from '../components/copy-button.tsx';
import { Menu } from '../components/menu.tsx';
import { formatRoute } from '../router/route.ts';
import type { RunFormat } from '../run/export-run.ts';
import { useServices } from '../services.ts';
import styles from './run-actions.module.css';
import type { ShownRun } from './shown-run.ts';

/** What can be done with a run that is over. */
export function RunActions({ view }: { readonly view: ShownRun }) {
  const { runId, events, state } = view;
  if (events.length === 0) return null;
  return (
    <div className={styles['actions']}>
      {state.ending !== undefined && (
        <CopyButton look="quiet" label="Copy with sources" text={() => answerMarkdown(state)} />
      )}
      <ExportButton view={view} />
      <ButtonLink look="quiet" href={formatRoute({ view: 'run', id: runId })}>
        <RouteIcon size={16} aria-hidden="true" />
        Open as a graph
      </ButtonLink>
    </div>
  );
}

function ExportButton({ view: { runId, events } }: { readonly view: ShownRun }) {
  const services = useServices();
  const save = async (format: RunFormat) => {
    // The writers of files are only fetched when one is wanted.
    const { exportRun } = await import('../run/export-run.ts');
    exportRun({ runId, events }, format, services);
  };
  const trigger = (
    <Button look="quiet">
      <Download size={16} aria-hidden="true" />
      Export
    </Button>
  );
  const items = [
    {
      ...{ id: 'markdown', title: 'To read (Markdown)', icon: <FileText size={16} /> },
      onAction: () => void save('markdown'),
    },
    {
      ...{ id: 'jsonl', title: 'To import elsewhere (JSONL)', icon: <FileBraces size={16} /> },
      onAction: () => void save('jsonl'),
    },
  ];
  return <Menu label="Export" trigger={trigger} items={items} />;
}
