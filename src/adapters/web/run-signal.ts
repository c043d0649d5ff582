import type { RunId } from '../../core/ids.ts';

type Changed = (run: RunId | undefined) => void;

export type RunSignal = {
  readonly tell: Changed;
  readonly watch: (changed: Changed) => () => void;
  readonly close: () => void;
};

/** Tells this tab and the others that a run changed. Where there is no BroadcastChannel only this tab hears of it. */
export function createRunSignal(name: string): RunSignal {
  const watchers = new Set<Changed>();
  let channel: BroadcastChannel | undefined;
  const tellHere: Changed = (run) => {
    for (const changed of watchers) changed(run);
  };
  const open = () => {
    if (channel === undefined && typeof BroadcastChannel === 'function') {
      channel = new BroadcastChannel(name);
      channel.onmessage = ({ data }: MessageEvent<unknown>) => tellHere(readRun(data));
    }
    return channel;
  };
  return {
    tell: (run) => {
      tellHere(run);
      open()?.postMessage({ run });
    },
    watch: (changed) => {
      const watcher: Changed = (run) => changed(run);
      watchers.add(watcher);
      open();
      return () => void watchers.delete(watcher);
    },
    close: () => {
      channel?.close();
      channel = undefined;
    },
  };
}

function readRun(data: unknown): RunId | undefined {
  if (typeof data !== 'object' || data === null || !('run' in data) || typeof data.run !== 'string')
    return undefined;
  // Another tab of the same program put the id there.
  return data.run as RunId;
}
