import { expect, it } from 'vitest';
import { imports } from '../../boundary/project.ts';

/** What can open a connection, and the files of the server that may use it. Types open none. */
const doors: Readonly<Record<string, readonly string[]>> = {
  'node:dgram': [],
  'node:http': [],
  'node:http2': [],
  'node:https': [],
  'node:tls': [],
  // Judges addresses; opens nothing.
  'node:net': ['proxy/guard/address-kind.ts', 'proxy/guard/check-url.ts'],
  'node:dns': [],
  'node:dns/promises': ['proxy/guard/resolve-host.ts'],
  'node:child_process': [],
  undici: ['proxy/guard/guarded-connect.ts', 'proxy/fetch/open-hop.ts'],
};

it('nothing of the server can open a connection but the guard, and the client that the guard hands one to', () => {
  const strays = [...imports].flatMap(([path, taken]) =>
    taken
      .filter(
        ({ how, target }) =>
          path.startsWith('proxy/') && how !== 'type' && doors[target]?.includes(path) === false,
      )
      .map(({ target }) => `${path} takes ${target}`),
  );
  expect(strays).toEqual([]);
});
