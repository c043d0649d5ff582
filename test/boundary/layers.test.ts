import { expect, it } from 'vitest';
import { layerProblem, layers } from './layers.ts';
import { imports, isOwn, sources } from './project.ts';

it.each(layers.map(({ name, place }) => [name, place]))(
  '%s takes only from the layers under it',
  (_, place) => {
    const files = sources.map(({ path }) => path).filter((path) => path.startsWith(place));
    const problems = files.flatMap((path) =>
      (imports.get(path) ?? []).filter(isOwn).flatMap((taken) => layerProblem(path, taken) ?? []),
    );
    expect(problems).toEqual([]);
  },
);

it('every file of src and proxy belongs to a layer', () => {
  const strays = sources.filter(({ path }) => !layers.some(({ place }) => path.startsWith(place)));
  expect(strays.map(({ path }) => path)).toEqual([]);
});

const at = (target: string, how: 'type' | 'value' | 'lazy' | 'file') => ({ target, line: 1, how });

it('a layer may not take from a layer above it, not even types', () => {
  expect(layerProblem('src/core/a.ts', at('src/ports/clock.ts', 'type'))).toContain(
    'core may take from core only',
  );
  expect(layerProblem('src/agent/a.ts', at('src/wire/upcast.ts', 'value'))).toContain('src/agent/a.ts:1');
  expect(layerProblem('src/core/a.ts', at('src/core/b.ts', 'value'))).toBeUndefined();
});

it('the page may take types of ports, and nothing that runs', () => {
  expect(layerProblem('src/ui/a.tsx', at('src/ports/clock.ts', 'type'))).toBeUndefined();
  expect(layerProblem('src/ui/a.tsx', at('src/ports/clock.ts', 'value'))).toContain('types of ports');
});

it('an adapter may start a worker by its address, but not take from it', () => {
  const worker = 'src/worker/library-worker.ts';
  expect(layerProblem('src/adapters/web/a.ts', at(worker, 'file'))).toBeUndefined();
  expect(layerProblem('src/adapters/web/a.ts', at(worker, 'type'))).toContain(worker);
});

it('nothing that is shipped may take from the tests', () => {
  expect(layerProblem('src/main.tsx', at('test/kit/voyage.ts', 'value'))).toContain('main may take from');
});
