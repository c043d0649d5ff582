import { useEffect } from 'react';
import type { LibraryDesk } from './runs/library-desk.ts';

/** Another tab may have filled or emptied the library while this one was not looked at. */
export function useFreshCounts(desk: LibraryDesk): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void desk.refresh();
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [desk]);
}
