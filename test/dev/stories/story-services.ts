import { runId } from '../../../src/core/ids.ts';
import type { RunEnd } from '../../../src/ports/run-starter.ts';
import { Asking } from '../../../src/ui/runs/asking.ts';
import { LibraryDesk } from '../../../src/ui/runs/library-desk.ts';
import { PersonDesk } from '../../../src/ui/runs/person-desk.ts';
import { RunSession } from '../../../src/ui/runs/run-session.ts';
import type { Services } from '../../../src/ui/services.ts';
import { libraryState } from '../library-state.ts';
import { longDocument, storyDocuments } from './documents.ts';
import { stories } from './stories.ts';
import { bundledPath, storyLibrary } from './story-library.ts';
import { storyRuns } from './story-runs.ts';

/**
 * The stand-in page with the stories. The address says which (`story=repaired`), how far it goes (`hold=12` events, then it stands still),
 * how fast (`pace=200` ms an event), how it ends (`end=conflict`), and whether the library is empty at first (`library=empty`) or holds a
 * document of a megabyte (`library=long`).
 */
export function storyServices(base: Services, asked: URLSearchParams): Services {
  const paceMs = Number(asked.get('pace') ?? 250);
  const start = startOf(asked.get('library'));
  const library = libraryState(storyLibrary({ start, bundled: storyDocuments, paceMs }), asked);
  const file = { path: bundledPath, sizeBytes: 1, modifiedAt: 0, blob: new Blob([]) };
  const bundled: Services['bundled'] = {
    path: bundledPath,
    samples: async () => ({ kind: 'loaded', value: samples }),
    files: async () => ({ kind: 'loaded', value: [file] }),
  };
  const person = new PersonDesk();
  const { trajectories } = base;
  const runs = storyRuns(base.runs, {
    ...{ store: trajectories, person, paceMs, end: endOf(asked.get('end')) },
    hold: Number(asked.get('hold') ?? Number.POSITIVE_INFINITY),
  });
  const session = new RunSession(runs, trajectories);
  void show({ ...base, session }, asked);
  const desk = new LibraryDesk(library, bundled);
  const asking = new Asking({ session, desk, runs, settings: base.settings });
  return { ...base, library, bundled, person, runs, session, desk, asking };
}

async function show({ session, trajectories }: Services, asked: URLSearchParams): Promise<void> {
  const story = stories[asked.get('story') ?? '']?.();
  if (story === undefined) return;
  if (asked.has('hold') || asked.has('end') || asked.has('pace')) {
    session.ask(story.question);
    return;
  }
  await trajectories.append(runId('story'), 0, story.events);
  await session.show(runId('story'));
}

function startOf(library: string | null) {
  if (library === 'empty') return [];
  return library === 'long' ? [...storyDocuments, longDocument(1_200_000)] : storyDocuments;
}

function endOf(end: string | null): RunEnd {
  const message = 'The run could not be stored: the disk is full. Free some room, then ask again.';
  if (end === 'not-recorded') return { kind: end, message };
  if (end === 'refused')
    return { kind: end, message: 'The policy "learned" is not at hand. Choose another one in the settings.' };
  return { kind: end === 'conflict' ? 'conflict' : 'ended' };
}

const samples = [
  { question: 'Where was the captain of the brig Merow born?', kind: 'recovers' },
  {
    question: 'In which year was the town founded where the captain of the Merrow was born?',
    kind: 'several-hops',
  },
  { question: 'Who painted the ceiling of the Tolve customs house?', kind: 'no-answer' },
] as const;
