import { useSyncExternalStore } from 'react';
import type { EngineStatus } from '../../ports/engine-control.ts';
import { useServices } from '../services.ts';

/** The engine as it stands; the view is drawn again when that changes. */
export function useEngine(): EngineStatus {
  const { engine } = useServices();
  return useSyncExternalStore(engine.watch, engine.status);
}
