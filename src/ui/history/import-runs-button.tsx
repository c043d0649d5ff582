import { Upload, X } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button, IconButton } from '../components/button.tsx';
import { HostileText } from '../components/hostile-text.tsx';
import { Notice } from '../components/notice.tsx';
import { formatRoute } from '../router/route.ts';
import { useServices } from '../services.ts';
import { type ImportedRun, importRuns } from './import-runs.ts';

/** Picks exported runs and takes them in. */
export function ImportRunsButton({ onDone }: { readonly onDone: (runs: readonly ImportedRun[]) => void }) {
  const { runFiles } = useServices();
  const [isBusy, setBusy] = useState(false);
  const take = async (files: FileList | null) => {
    if (files === null) return;
    setBusy(true);
    onDone(await importRuns([...files], runFiles, new AbortController().signal));
    setBusy(false);
  };
  return (
    <FileTrigger
      allowsMultiple
      acceptedFileTypes={['.jsonl', '.ndjson']}
      onSelect={(files) => void take(files)}
    >
      <Button isDisabled={isBusy}>
        <Upload size={16} aria-hidden="true" />
        {isBusy ? 'Importing…' : 'Import runs'}
      </Button>
    </FileTrigger>
  );
}

export type ImportReportProps = { readonly runs: readonly ImportedRun[]; readonly onDismiss: () => void };

/** What came of each file that was picked. */
export function ImportReport({ runs, onDismiss }: ImportReportProps) {
  const hasFailed = runs.some((each) => each.kind === 'failed');
  return (
    <Notice
      kind={hasFailed ? 'problem' : 'info'}
      action={
        <IconButton label="Close the report" onPress={onDismiss}>
          <X size={16} />
        </IconButton>
      }
    >
      <ul>
        {runs.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name; the list does not change
          <li key={index}>
            <HostileText>{each.name}</HostileText>: <ImportedWords run={each} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function ImportedWords({ run }: { readonly run: ImportedRun }) {
  if (run.kind === 'failed') return <HostileText>{run.message}</HostileText>;
  return (
    <>
      {run.kind === 'imported' ? 'imported.' : 'is in the history already.'}{' '}
      <a href={formatRoute({ view: 'run', id: run.runId })}>Open it</a>
    </>
  );
}
