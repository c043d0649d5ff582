import { expect, test } from 'vitest';
import { defaultSettings, parseSettings } from '../../src/core/settings.ts';

test('parseSettings() gives the defaults for anything that is not an object', () => {
  for (const stored of [undefined, null, 'dark', 3, []])
    expect(parseSettings(stored)).toEqual(defaultSettings);
});

test('parseSettings() keeps what is usable and puts the default for what is not', () => {
  const stored = { theme: 'dark', policy: 'clairvoyant', mayAsk: 'yes', useMemory: false };
  expect(parseSettings(stored)).toEqual({ ...defaultSettings, theme: 'dark', useMemory: false });
});

test('parseSettings() brings numbers into their limits', () => {
  expect(parseSettings({ searches: 900, timeMs: 1 })).toMatchObject({ searches: 20, timeMs: 5000 });
  expect(parseSettings({ searches: Number.NaN }).searches).toBe(defaultSettings.searches);
});
