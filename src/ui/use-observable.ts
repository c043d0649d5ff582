import { useSyncExternalStore } from 'react';
import type { Observable } from './runs/observable.ts';

export function useObservable<T>(observable: Observable<T>): T {
  return useSyncExternalStore(observable.watch, observable.current);
}
