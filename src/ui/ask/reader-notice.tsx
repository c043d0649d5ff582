import { useSyncExternalStore } from 'react';
import { Notice } from '../components/notice.tsx';
import { ProgressBar } from '../components/progress-bar.tsx';
import { useServices } from '../services.ts';

/** How the trained reader stands while it matters to the person: it is being loaded, or cannot be used, and what happens instead. */
export function ReaderNotice() {
  const { reader } = useServices();
  const status = useSyncExternalStore(reader.watch, reader.current);
  if (status.kind === 'unavailable') return <Notice>{status.message}</Notice>;
  if (status.kind !== 'loading') return null;
  const detail = status.share === undefined ? 'Unpacking' : `${Math.round(status.share * 100)}%`;
  return <ProgressBar label="Loading the reader, once" share={status.share} detail={detail} />;
}
