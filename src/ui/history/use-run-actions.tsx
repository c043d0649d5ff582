import { FileBraces, FileText, Play, Trash2 } from 'lucide-react';
import type { MenuItemData } from '../components/menu.tsx';
import { goTo } from '../router/use-route.ts';
import { exportRun, type RunFormat } from '../run/export-run.ts';
import { useServices } from '../services.ts';
import type { ListedRun } from './filter-runs.ts';
import { canResume } from './run-standing.ts';

type Handlers = {
  readonly onDelete: () => void;
  readonly onProblem: (message: string | undefined) => void;
};

/** What can be done with a run in the list. */
export function useRunActions({ run, standing }: ListedRun, { onDelete, onProblem }: Handlers) {
  const services = useServices();
  const { runId } = run;
  const save = async (format: RunFormat) => {
    onProblem(undefined);
    const loaded = await services.trajectories.load(runId);
    if (loaded.kind === 'loaded') exportRun({ runId, events: loaded.events }, format, services);
    else onProblem(loaded.kind === 'missing' ? 'This run is no longer stored.' : loaded.message);
  };
  const resume = () => {
    void services.session.resume(runId);
    goTo({ view: 'run', id: runId });
  };
  const items: MenuItemData[] = [];
  if (canResume(standing)) {
    items.push({ id: 'resume', title: 'Go on with it', icon: <Play size={16} />, onAction: resume });
  }
  if (standing !== 'unreadable') {
    items.push(
      {
        id: 'markdown',
        title: 'Export to read (Markdown)',
        icon: <FileText size={16} />,
        onAction: () => void save('markdown'),
      },
      {
        id: 'jsonl',
        title: 'Export to import (JSONL)',
        icon: <FileBraces size={16} />,
        onAction: () => void save('jsonl'),
      },
    );
  }
  items.push({ id: 'delete', title: 'Delete…', icon: <Trash2 size={16} />, onAction: onDelete });
  return items;
}
