import type { Shot } from './views.ts';

/** History, run, library, models and settings, in every state that they have. */
const history = '?stories&runs=14#/history';
const run = (id: string) => `?stories&runs=14#/run/${id}`;
const graph = { wait: '.react-flow__node' } as const;
const openGraph = [{ click: 'role=tab[name="Graph"]' }, graph] as const;
const pick = { pick: 'input[type=file]', files: ['a.md', 'b.md', 'Log of the captain.md'] } as const;

const historyShots: readonly Shot[] = [
  { name: 'history', at: history, steps: [{ wait: 'text=Quill Harbour' }] },
  { name: 'history-empty', at: '#/history', steps: [{ wait: 'text=Nothing has been asked' }] },
  { name: 'history-pages', at: '?runs=300#/history', steps: [{ wait: 'text=of 300' }] },
  {
    name: 'history-filtered',
    at: history,
    steps: [{ fill: 'role=searchbox', text: 'merrow' }, { click: 'role=radio[name=/Answered/]' }],
  },
  {
    name: 'history-nothing-found',
    at: history,
    steps: [{ fill: 'role=searchbox', text: 'turnips' }, { wait: 'text=No run is like that' }],
  },
  {
    name: 'history-menu',
    at: history,
    steps: [{ click: 'role=button[name=/Actions/] >> nth=2' }, { wait: 'role=menu' }],
    windowOnly: true,
  },
  {
    name: 'history-delete',
    at: history,
    steps: [{ click: 'role=button[name=/Actions/] >> nth=1' }, { click: 'text=Delete…' }],
    windowOnly: true,
  },
  {
    name: 'history-bad-import',
    at: history,
    steps: [{ pick: 'input[type=file]', files: ['notes.jsonl'] }, { wait: 'role=alert' }],
  },
];

const runShots: readonly Shot[] = [
  { name: 'run-answered', at: run('seed-0'), steps: [...openGraph] },
  { name: 'run-no-answer', at: run('seed-1'), steps: [...openGraph] },
  { name: 'run-stopped', at: run('seed-2'), steps: [...openGraph] },
  { name: 'run-several-hops', at: run('seed-3'), steps: [...openGraph] },
  { name: 'run-replays', at: run('seed-4'), steps: [...openGraph] },
  { name: 'run-out-of-budget', at: run('seed-8'), steps: [...openGraph] },
  { name: 'run-hostile', at: run('seed-9'), steps: [...openGraph] },
  { name: 'run-trail', at: run('seed-0'), steps: [{ click: 'role=tab[name="Trail"]' }] },
  {
    name: 'run-in-the-middle',
    at: run('seed-0'),
    steps: [
      ...openGraph,
      { click: 'role=button[name="Previous search"]' },
      { click: 'role=button[name="Previous search"]' },
      { click: 'role=button[name="Next event"]' },
    ],
  },
  { name: 'run-raw-event', at: run('seed-0'), steps: [{ click: 'text=The event as it is recorded' }] },
  {
    name: 'run-fork',
    at: run('seed-0'),
    steps: [{ click: 'role=button[name="Fork from here"]' }, { wait: 'role=dialog' }],
    windowOnly: true,
  },
  { name: 'run-missing', at: '#/run/nowhere', steps: [{ wait: 'text=This run is not here' }] },
];

const libraryShots: readonly Shot[] = [
  { name: 'library', at: '?stories&documents=120#/library', steps: [{ wait: 'text=131 documents' }] },
  {
    name: 'library-empty',
    at: '?stories&library=empty#/library',
    steps: [{ wait: 'text=Nothing to search' }],
  },
  { name: 'library-in-memory', at: '?stories&memory#/library', steps: [{ wait: 'text=Only in this tab' }] },
  { name: 'library-pending', at: '?stories&pending#/library', steps: [{ wait: 'text=broken off' }] },
  {
    name: 'library-meaning',
    at: '?stories&dense=reading#/library',
    steps: [{ wait: 'text=found by meaning' }],
  },
  {
    name: 'library-importing',
    at: '?stories&pace=1500#/library',
    steps: [pick, { wait: 'text=/1 of 3 files/' }],
  },
  {
    name: 'library-report',
    at: '?stories&pace=1&problems=9#/library',
    steps: [pick, { wait: 'text=could not be read' }],
  },
  {
    name: 'library-remove',
    at: '?stories#/library',
    steps: [{ click: 'role=button[name="Remove “Turnips”"]' }, { wait: 'role=dialog' }],
    windowOnly: true,
  },
];

const settingsShots: readonly Shot[] = [
  { name: 'settings', at: '?reader=graphics#/settings', steps: [{ wait: 'text=/of .+ used/' }] },
  {
    name: 'settings-delete',
    at: '#/settings',
    steps: [{ click: 'text=Delete everything…' }, { wait: 'role=dialog' }],
    windowOnly: true,
  },
];

const get = { click: 'role=button[name="Get Qwen3 0.6B (wllama)"]' } as const;

const modelShots: readonly Shot[] = [
  { name: 'models', at: '#/models', steps: [{ wait: 'text=suits it best' }] },
  { name: 'models-stored', at: '?models=some&engine=ready#/models', steps: [{ wait: 'text=not whole yet' }] },
  {
    name: 'exam-finished',
    at: '?models=some&engine=ready&exam=finished#/models',
    steps: [{ wait: 'text=Take it again' }],
  },
  {
    name: 'exam-running',
    at: '?models=some&engine=ready&exam=running#/models',
    steps: [{ wait: 'text=Stop the exam' }],
  },
  {
    name: 'exam-unmarked',
    at: '?models=some&engine=ready&exam=unmarked#/models',
    steps: [{ wait: 'text=Take the exam' }],
  },
  { name: 'models-no-gpu', at: '?gpu=none#/models', steps: [{ wait: 'text=No model is needed' }] },
  { name: 'models-software', at: '?gpu=software#/models', steps: [{ click: 'text=/do(es)? not fit/' }] },
  { name: 'models-getting', at: '?get=slow#/models', steps: [get, { wait: 'text=a second' }] },
  { name: 'models-waiting', at: '?get=waiting#/models', steps: [get, { wait: 'text=goes on by itself' }] },
  { name: 'models-no-space', at: '?get=space#/models', steps: [get, { wait: 'text=Not enough storage' }] },
  { name: 'models-other-hash', at: '?get=hash#/models', steps: [get, { wait: 'text=Forget the old' }] },
  {
    name: 'models-address',
    at: '#/models',
    steps: [
      { click: 'text=From an address' },
      { fill: 'role=textbox[name="Name"]', text: 'Mine' },
      { fill: 'role=textbox[name="Address of the file"]', text: 'http://example.org/m.gguf' },
      { click: 'role=button[name="Get this model"]' },
      { wait: 'text=is not encrypted' },
    ],
  },
  {
    name: 'models-no-model',
    at: '#/models',
    steps: [{ pick: 'input[type=file]', files: ['notes.txt'] }, { wait: 'text=is no model' }],
  },
];

const sourceShots: readonly Shot[] = [
  { name: 'sources', at: '#/sources', steps: [{ wait: 'text=Wikipedia' }] },
  {
    name: 'sources-tested',
    at: '#/sources',
    steps: [{ click: 'role=button[name="Test SearXNG now"]' }, { wait: 'text=turned the query away' }],
  },
  { name: 'sources-none', at: '?sources=none#/sources', steps: [{ wait: 'text=without Reroute' }] },
  { name: 'sources-empty', at: '?sources=empty#/sources', steps: [{ wait: 'text=No source is set up' }] },
];

const startEvaluation = [
  { fill: 'role=textbox[name="Articles"]', text: '100' },
  { fill: 'role=textbox[name="Questions"]', text: '20' },
  { click: 'role=button[name="Start"]' },
] as const;
const evaluated = [...startEvaluation, { wait: 'role=button[name="Export"]' }] as const;

const evaluationShots: readonly Shot[] = [
  { name: 'evaluation-empty', at: '#/evaluation', steps: [{ wait: 'text=Nothing yet' }] },
  {
    name: 'evaluation-running',
    at: '#/evaluation',
    steps: [...startEvaluation, { wait: 'text=/of 40 runs/' }],
  },
  { name: 'evaluation-results', at: '#/evaluation', steps: evaluated },
  {
    name: 'evaluation-run',
    at: '#/evaluation',
    steps: [...evaluated, { click: 'section[aria-label="Runs"] a >> nth=1' }, { wait: 'text=The way there' }],
  },
  {
    name: 'evaluation-comparison',
    at: '#/evaluation',
    steps: [
      ...evaluated,
      { click: 'role=button[name="Compare"]' },
      { click: 'text=Its policies with each other' },
      { wait: 'text=What changed' },
    ],
  },
  {
    name: 'evaluation-broken',
    at: '#/evaluation',
    steps: [
      { click: 'text=A file of questions' },
      { pick: 'input[type=file] >> nth=1', files: ['questions.jsonl'] },
      { wait: 'role=alert' },
    ],
  },
];

export const manageShots = [
  ...historyShots,
  ...runShots,
  ...libraryShots,
  ...modelShots,
  ...sourceShots,
  ...settingsShots,
  ...evaluationShots,
];
