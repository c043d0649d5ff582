import { parseSettings, type Settings } from '../../core/settings.ts';
import type { SettingsStore } from '../../ports/settings-store.ts';

const key = 'reroute.settings';

/** Settings in localStorage; only for this visit where the browser keeps nothing. Changes of other tabs are followed. */
export function createLocalSettings(page: Window): SettingsStore {
  let settings = read(page);
  const watchers = new Set<() => void>();
  const install = (next: Settings) => {
    settings = next;
    for (const changed of watchers) changed();
  };
  page.addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) install(read(page));
  });
  return {
    current: () => settings,
    change: (changes) => {
      const next = parseSettings({ ...settings, ...changes });
      write(page, next);
      install(next);
    },
    watch: (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
}

function read(page: Window): Settings {
  try {
    return parseSettings(JSON.parse(page.localStorage.getItem(key) ?? 'null'));
  } catch {
    // Storage is blocked, or holds something that is not JSON.
    return parseSettings(undefined);
  }
}

function write(page: Window, settings: Settings): void {
  try {
    page.localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // Storage is blocked or full: the choice holds for this visit.
  }
}
