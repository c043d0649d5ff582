/** What an error of the library comes to. 'refused' and 'too-long' leave the engine working; after 'lost' and 'no-memory' it is not to be trusted. */
export type WebLlmFailure = {
  readonly kind: 'bad-model' | 'no-memory' | 'unsupported' | 'too-long' | 'refused' | 'lost';
  /** Which part gave out, where `kind` is 'lost' or 'no-memory'. */
  readonly cause: 'device' | 'memory' | 'worker' | 'unknown';
  /** Why, and what to do, in plain words. */
  readonly message: string;
};

type Row = readonly [pattern: RegExp, failure: Omit<WebLlmFailure, 'message'>, words: string];

const lost = (cause: WebLlmFailure['cause']) => ({ kind: 'lost', cause }) as const;
const other = <Kind extends WebLlmFailure['kind']>(kind: Kind) => ({ kind, cause: 'unknown' }) as const;

export const noHalf =
  'This model needs half-precision numbers (shader-f16), which this graphics card or browser does not have. Take a model whose name has q4f32 in it.';
export const noGraphics =
  'This browser offers no graphics card (WebGPU). Use a current Chrome, Edge or Safari with hardware acceleration on, or take a model that runs on the processor.';

const memory = { kind: 'no-memory', cause: 'memory' } as const;
const smaller = 'Close other tabs that use the graphics card, take a shorter context, or a smaller model.';
const deviceGone =
  'The graphics card was lost, most often for want of memory. Load the model again, with a shorter context if it happens again.';
const again = 'Get the files of the model anew, all from the same place.';
const library = `The model's library (.wasm) does not fit this program: it is damaged, or built for another version of WebLLM. Take the library that belongs to the model and to WebLLM 0.2.86.`;

/** Error texts of @mlc-ai/web-llm 0.2.86 and of the browser below it, most telling first: the first row that matches counts. */
const rows: readonly Row[] = [
  // Its text speaks of memory, which is a guess of the library's.
  [/^DeviceLostError/u, lost('device'), deviceGone],
  [
    /out of memory|OutOfMemory|allocation failed|could not allocate|array buffer allocation|Invalid typed array length|WebAssembly\.Memory\(\)/iu,
    memory,
    `There is not enough memory for this model. ${smaller}`,
  ],
  [/^ShaderF16SupportError|shader-f16/u, other('unsupported'), noHalf],
  [
    /^FeatureSupportError|ArtifactManifestError: Compiled artifact requires|^(?:Error: )?Cannot initialize runtime because of requested/u,
    other('unsupported'),
    'This graphics card or browser lacks what the model needs. Take a smaller model, or one that runs on the processor.',
  ],
  [/^WebGPUNot|Unable to find a compatible GPU|WebGPU is not supported/u, other('unsupported'), noGraphics],
  [
    /^ContextWindowSizeExceededError|exceed context window/u,
    other('too-long'),
    'The prompt is longer than the context of the model. Take fewer or shorter passages, or a longer context.',
  ],
  [
    /^(?:GrammarMatcherInitError|InvalidResponseFormat|MessageOrderError|SystemMessageOrderError|ContentTypeError|UnsupportedRoleError|SeedTypeError|MinValueError|NonNegativeError|RangeError: Make sure|UnsupportedFieldsError|InvalidStreamOptionsError|StreamingCountError|DependencyError|InvalidNumberStringError)/u,
    other('refused'),
    'The engine refused the request as it was put.',
  ],
  [
    /^(?:ModelNotLoadedError|WorkerEngineModelNotLoadedError)/u,
    lost('device'),
    'The engine let go of its model, as it does after the graphics card was lost. Load it again.',
  ],
  [/Device was lost|device (?:is|was) lost|^AbortError|mapAsync/iu, lost('device'), deviceGone],
  [
    /already been disposed|already deleted|already disposed|^BindingError/u,
    lost('device'),
    'The engine is broken after the graphics card was lost. Start it anew.',
  ],
  [
    /^(?:CompileError|LinkError)|WebAssembly\.(?:instantiate|Module|Instance|compile)|reading '(?:buffer|exports)'/u,
    other('bad-model'),
    library,
  ],
  [
    /Cannot find (?:global )?function|Unknown (?:global )?function|wasmInstance|_initialize|__wasm_call_ctors|Missing required VM function|VM function/iu,
    other('bad-model'),
    library,
  ],
  [
    /^(?:UnsupportedTokenizerFilesError|UnicodeDecodeError)|tokenizer/iu,
    other('bad-model'),
    `The tokenizer of the model (tokenizer.json) cannot be read. ${again}`,
  ],
  [
    /^(?:SyntaxError|WindowSize\w*Error|AttentionSinkSizeError|ArtifactManifestError|ConfigValueError)|is not valid JSON|Unknown conv/u,
    other('bad-model'),
    `A description file of the model cannot be read. ${again}`,
  ],
  [
    /^(?:IntegrityError|ModelNotFoundError|MissingModelError)|[Tt]ensor-cache|Packed BF16|Cannot fetch|Cannot find param|Failed to fetch/u,
    other('bad-model'),
    `Weights of the model are missing or damaged. ${again}`,
  ],
];

const unknown: Row = [
  /./u,
  lost('unknown'),
  'The engine stopped for a reason that it does not explain. Load the model again.',
];

/** What the library says, at most so much of it: stack traces and whole prompts do not belong into a message. */
const longestQuote = 200;

/**
 * Takes an error as it was thrown, or the 'Name: message' that the library's own workers make of it. `loading`: during a load an error
 * that says nothing of itself comes from what was loaded.
 */
export function webLlmFailure(error: unknown, loading: boolean): WebLlmFailure {
  const said = textOf(error);
  const [, failure, words] = rows.find(([pattern]) => pattern.test(said)) ?? (loading ? unreadable : unknown);
  return { ...failure, message: `${words} (The library says: ${quote(said)})` };
}

const unreadable: Row = [/./u, other('bad-model'), `The model could not be read. ${again}`];

function textOf(error: unknown): string {
  if (typeof error === 'string') return error;
  if (error instanceof Error || isNamed(error)) return `${error.name}: ${error.message}`;
  return String(error);
}

function isNamed(error: unknown): error is { readonly name: string; readonly message: string } {
  return typeof error === 'object' && error !== null && 'name' in error && 'message' in error;
}

function quote(said: string): string {
  const line = said.replace(/\s+/gu, ' ').trim();
  return line.length > longestQuote ? `${line.slice(0, longestQuote)} …` : line;
}
