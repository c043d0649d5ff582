import { useCallback, useEffect, useState } from 'react';
import type { DeviceStorage, StorageUse } from '../../ports/device-storage.ts';
import { useServices } from '../services.ts';

export type StorageView = {
  /** Undefined where the browser does not say, or has not said yet. */
  readonly use: StorageUse | undefined;
  readonly state: Awaited<ReturnType<DeviceStorage['state']>> | undefined;
  readonly refresh: () => void;
};

/** What the browser says of its storage; asked again when `changed` changes. */
export function useStorage(changed?: unknown): StorageView {
  const { storage } = useServices();
  const [known, setKnown] = useState<Omit<StorageView, 'refresh'>>({ use: undefined, state: undefined });
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` and `changed` say when to look again.
  useEffect(() => {
    let isGone = false;
    void Promise.all([storage.use(), storage.state()]).then(([use, state]) => {
      if (!isGone) setKnown({ use, state });
    });
    return () => {
      isGone = true;
    };
  }, [storage, asked, changed]);
  return { ...known, refresh: useCallback(() => setAsked((times) => times + 1), []) };
}
