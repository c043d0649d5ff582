/** What is done on the page before the picture. Selectors are Playwright's. */
export type Step =
  | { readonly click: string }
  | { readonly fill: string; readonly text: string }
  | { readonly key: string }
  | { readonly wait: string }
  | { readonly scrollTo: string }
  /** Files of a line of text each, picked in a file field. */
  | { readonly pick: string; readonly files: readonly string[] };

export type Shot = {
  readonly name: string;
  /** After the address of the stand-in page: its query and hash. */
  readonly at: string;
  readonly steps?: readonly Step[];
  /** Only what is in the window; else the whole page. */
  readonly windowOnly?: boolean;
};

const answered = 'text=The way there';
const openPassages = { click: 'button:has-text("Show")' } as const;

export const shots: readonly Shot[] = [
  { name: 'ask-first-visit', at: '?stories&library=empty#/', steps: [{ wait: 'text=Try one of these' }] },
  {
    name: 'ask-typed',
    at: '?stories#/',
    steps: [{ fill: 'textarea', text: 'Who was the captain of the Merrow?' }],
  },
  { name: 'ask-empty-question', at: '?stories#/', steps: [{ click: 'button:has-text("Ask")' }] },
  {
    name: 'ask-too-long',
    at: '?stories#/',
    steps: [{ fill: 'textarea', text: 'Who was the captain of the Merrow? '.repeat(80) }],
  },
  {
    name: 'ask-loading-library',
    at: '?stories&library=empty&pace=4000#/',
    steps: [{ click: 'text=A question without an answer' }, { wait: 'text=of 11 files' }],
  },
  { name: 'ask-running', at: '?story=repaired&hold=12&pace=1#/', steps: [{ wait: 'text=came.' }] },
  {
    name: 'ask-running-searching',
    at: '?story=repaired&hold=26&pace=1#/',
    steps: [{ wait: 'text=Jon Rell' }],
  },
  { name: 'ask-failed-so-far', at: '?story=repaired&hold=9&pace=1#/', steps: [{ wait: 'text=came.' }] },
  { name: 'ask-person', at: '?story=person&pace=1#/', steps: [{ wait: 'text=Leave it open' }] },
  { name: 'ask-repaired', at: '?story=repaired#/', steps: [{ wait: answered }] },
  {
    name: 'ask-repaired-open',
    at: '?story=repaired#/',
    steps: [
      { wait: answered },
      { click: 'button:has-text("Show 5 passages")' },
      { click: 'button:has-text("Show 3 passages")' },
    ],
  },
  { name: 'ask-several-hops', at: '?story=several-hops#/', steps: [{ wait: answered }] },
  { name: 'ask-no-answer', at: '?story=no-answer#/', steps: [{ wait: answered }] },
  { name: 'ask-contradiction', at: '?story=contradiction#/', steps: [{ wait: answered }] },
  { name: 'ask-remembered', at: '?story=remembered#/', steps: [{ wait: answered }] },
  { name: 'ask-troubled', at: '?story=troubled#/', steps: [{ wait: answered }] },
  { name: 'ask-out-of-budget', at: '?story=out-of-budget#/', steps: [{ wait: answered }] },
  { name: 'ask-hostile', at: '?story=hostile#/', steps: [{ wait: answered }, openPassages] },
  {
    name: 'ask-stopped',
    at: '?story=repaired&hold=20&pace=1#/',
    steps: [{ wait: 'text=merrow' }, { key: 'Escape' }, { wait: 'text=Go on' }],
  },
  {
    name: 'ask-conflict',
    at: '?story=several-hops&pace=1&end=conflict#/',
    steps: [{ wait: 'text=Another tab' }],
  },
  {
    name: 'ask-not-recorded',
    at: '?story=several-hops&pace=1&end=not-recorded#/',
    steps: [{ wait: 'text=disk is full' }],
  },
  {
    name: 'ask-export',
    at: '?story=several-hops#/',
    steps: [{ click: 'button:has-text("Export")' }],
    windowOnly: true,
  },
  {
    name: 'document-quote',
    at: '?stories#/document/people%2Filse-brandt.md?quote=She+was+born+in+Quill+Harbour&at=103',
    steps: [{ wait: 'mark' }],
  },
  {
    name: 'document-changed',
    at: '?stories#/document/people%2Filse-brandt.md?quote=She+was+born+in+Quill+Harbour&at=12&hash=ab12',
    steps: [{ wait: 'mark' }],
  },
  {
    name: 'document-quote-gone',
    at: '?stories#/document/people%2Filse-brandt.md?quote=She+was+born+in+Saint+Odile&at=12&hash=ab12',
    steps: [{ wait: 'h1:has-text("Ilse")' }],
  },
  {
    name: 'document-missing',
    at: '?stories#/document/nowhere?quote=some+words',
    steps: [{ wait: 'h1:has-text("no longer")' }],
  },
  {
    name: 'document-long',
    at: '?stories&library=long#/document/logs%2Fmerrow-log.md?quote=Entry+2001.&at=600000',
    steps: [{ wait: 'mark' }],
    windowOnly: true,
  },
];
