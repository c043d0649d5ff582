import { useSyncExternalStore } from 'react';
import { useServices } from '../services.ts';

/** Where the trained reader reads; nothing before it was loaded. */
export function ReadingPlace() {
  const { reader } = useServices();
  const status = useSyncExternalStore(reader.watch, reader.current);
  if (status.kind !== 'ready') return null;
  const { place } = status;
  if (place.kind === 'processor')
    return ` Here it reads on the processor, with ${place.threads} ${place.threads === 1 ? 'thread' : 'threads'}.`;
  const named = place.name === '' ? '' : ` (${place.name})`;
  return ` Here it reads on the graphics card${named}.`;
}
