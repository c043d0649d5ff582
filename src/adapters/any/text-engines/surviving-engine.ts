import type {
  EngineLoss,
  LoadProgress,
  LoadReply,
  LoadRequest,
  TextEngine,
  TextReply,
  TextRequest,
} from '../../../ports/text-engine.ts';
import { orStopped } from '../or-stopped.ts';
import { nextStage, type RecoveryStage, type Seat, type Setback } from './recovery-plan.ts';
import { watchSilence } from './silence.ts';

export type SurvivalModel = {
  readonly engine: TextEngine;
  /** The model's name for people. */
  readonly name: string;
  /** Its files; undefined where they are no longer there. The signal ends the waiting. */
  readonly open: (signal: AbortSignal) => Promise<LoadRequest | undefined>;
};

/** How it stands with the engine, in words for the person. `gone`: no model is left, the reader takes over. */
export type EngineNotice = {
  readonly kind: 'loading' | 'ready' | 'lost' | 'gone' | 'unloaded';
  readonly message: string;
  /** While it loads: 0-1, undefined while it is not known. */
  readonly share?: number | undefined;
};

export type SurvivalOptions = {
  /** The person's choice, then smaller ones, in the order in which they are tried. At least one. */
  readonly models: readonly [SurvivalModel, ...SurvivalModel[]];
  readonly notice: (notice: EngineNotice) => void;
  /** Awake milliseconds without a sign after which any engine counts as hung, whatever it says of itself. */
  readonly silenceMs?: number;
};

/** After so many answers in a row a loss is taken for the first again. */
const calmAnswers = 5;

type Life =
  | { readonly kind: 'idle'; readonly message: string }
  | { readonly kind: 'ready' }
  | { readonly kind: 'recovering'; readonly done: Promise<void> }
  | { readonly kind: 'gone'; readonly message: string };

/**
 * A TextEngine that comes back. A request in which the engine is lost says so, and what is done about it; the next one waits until that
 * is done. When nothing helps it is `gone`, and stays so until it is loaded again.
 */
export class SurvivingEngine implements TextEngine {
  readonly #options: SurvivalOptions;
  #life: Life = { kind: 'idle', message: 'No model is loaded. Choose one.' };
  #seat: Seat = { model: 0, contextTokens: 0 };
  #strikes = 0;
  #answers = 0;
  #ending = new AbortController();
  /** Resolves when the latest request is over: an exam and a run may both ask. */
  #turn: Promise<void> = Promise.resolve();
  #isAsking = false;

  constructor(options: SurvivalOptions) {
    this.#options = options;
    for (const { engine } of options.models) engine.watchLoss?.((loss) => this.#lostWhileIdle(engine, loss));
  }

  get id(): string {
    return this.#model.engine.id;
  }

  get isGone(): boolean {
    return this.#life.kind === 'gone';
  }

  get #model(): SurvivalModel {
    return this.#options.models[this.#seat.model] ?? this.#options.models[0];
  }

  /** Loads the person's choice; where it does not fit, what is smaller. What is asked meanwhile waits. */
  async load(
    request: LoadRequest,
    signal: AbortSignal,
    progress: (progress: LoadProgress) => void,
  ): Promise<LoadReply> {
    signal.throwIfAborted();
    this.#begin(request.contextTokens);
    const loading = this.#loadFirst(request, AbortSignal.any([signal, this.#ending.signal]), progress);
    this.#life = { kind: 'recovering', done: settled(loading) };
    try {
      return await loading;
    } catch (error) {
      this.#life = { kind: 'idle', message: 'Loading the model was stopped. Load it again.' };
      throw error;
    }
  }

  async generate(
    request: TextRequest,
    signal: AbortSignal,
    progress: (outputTokens: number) => void,
  ): Promise<TextReply> {
    const before = this.#turn;
    let over = () => {};
    this.#turn = new Promise((resolve) => {
      over = resolve;
    });
    try {
      await orStopped(before, signal);
      return await this.#answer(request, signal, progress);
    } finally {
      // A request that was stopped while it waited hands its turn on only when it would have come.
      void before.then(over);
    }
  }

  async #answer(
    request: TextRequest,
    signal: AbortSignal,
    progress: (outputTokens: number) => void,
  ): Promise<TextReply> {
    if (this.#life.kind === 'recovering') await orStopped(this.#life.done, signal);
    // What the wait changed is not seen by the compiler.
    const life = this.#life as Life;
    if (life.kind === 'gone' || life.kind === 'idle')
      return { kind: 'lost', cause: 'unknown', message: life.message };
    const reply = await this.#ask(request, signal, progress);
    if (reply.kind !== 'lost') {
      this.#countAnswer();
      return reply;
    }
    return { ...reply, message: this.#startRecovery(reply) };
  }

  async unload(): Promise<void> {
    const was = this.#life.kind;
    this.#ending.abort('unloaded');
    this.#life = { kind: 'idle', message: 'The model was unloaded. Load it again.' };
    await this.#model.engine.unload();
    if (was !== 'idle') this.#options.notice({ kind: 'unloaded', message: 'The model was unloaded.' });
  }

  #begin(contextTokens: number): void {
    this.#ending.abort('loaded anew');
    this.#ending = new AbortController();
    this.#seat = { model: 0, contextTokens };
    this.#strikes = 0;
    this.#answers = 0;
  }

  async #loadFirst(
    request: LoadRequest,
    signal: AbortSignal,
    progress: (progress: LoadProgress) => void,
  ): Promise<LoadReply> {
    const reply = await this.#loadSeat(request, signal, progress);
    if (reply.kind === 'loaded') return reply;
    // What cannot be read is for the person to know and mend, not to be covered by another model.
    if (reply.kind === 'bad-model' || reply.kind === 'unsupported') {
      this.#giveUp(reply.message);
      return reply;
    }
    const stage = nextStage(this.#seat, { kind: 'not-loaded', why: reply.kind }, this.#options.models.length);
    this.#options.notice({ kind: 'lost', message: `${reply.message} ${this.#stageWords(stage)}` });
    await this.#recover(stage, signal, progress);
    signal.throwIfAborted();
    // What the wait changed is not seen by the compiler.
    if ((this.#life as Life).kind !== 'ready') return reply;
    return { kind: 'loaded', contextTokens: this.#seat.contextTokens, loadMs: 0 };
  }

  #giveUp(message: string): void {
    this.#life = { kind: 'gone', message };
    this.#options.notice({ kind: 'gone', message });
  }

  /** The engine's own watch comes first; this one holds for engines that have none. */
  async #ask(
    request: TextRequest,
    signal: AbortSignal,
    progress: (outputTokens: number) => void,
  ): Promise<TextReply> {
    const { engine } = this.#model;
    this.#isAsking = true;
    const silence = watchSilence(this.#options.silenceMs ?? request.timeLimitMs + 60_000);
    try {
      const asked = engine.generate(request, signal, (tokens) => {
        silence.heard();
        progress(tokens);
      });
      const reply = await Promise.race([asked, silence.silent]);
      if (reply !== 'silent') return reply;
      await engine.unload();
      return { kind: 'lost', cause: 'hung', message: 'The engine gave no sign for too long, and was ended.' };
    } finally {
      this.#isAsking = false;
      silence.stop();
    }
  }

  /** A request in which it is lost says so itself. */
  #lostWhileIdle(engine: TextEngine, loss: EngineLoss): void {
    if (!this.#isAsking && engine === this.#model.engine) this.#startRecovery(loss);
  }

  #countAnswer(): void {
    this.#answers += 1;
    if (this.#answers >= calmAnswers) this.#strikes = 0;
  }

  /** Says what was lost and what is done about it; doing it goes on by itself. */
  #startRecovery({ cause, message }: EngineLoss): string {
    const before = this.#life;
    if (before.kind !== 'ready') return before.kind === 'recovering' ? message : before.message;
    this.#strikes += 1;
    this.#answers = 0;
    const setback: Setback = { kind: 'lost', cause, strikes: this.#strikes };
    const stage = nextStage(this.#seat, setback, this.#options.models.length);
    const words = `${message} ${this.#stageWords(stage)}`;
    this.#options.notice({ kind: 'lost', message: words });
    if (stage.kind === 'gone') this.#giveUp(this.#stageWords(stage));
    else
      this.#life = { kind: 'recovering', done: settled(this.#recover(stage, this.#ending.signal, () => {})) };
    return words;
  }

  async #recover(
    first: RecoveryStage,
    signal: AbortSignal,
    progress: (progress: LoadProgress) => void,
  ): Promise<void> {
    let stage = first;
    while (stage.kind !== 'gone' && !signal.aborted) {
      if (stage.seat.model !== this.#seat.model) await this.#model.engine.unload();
      this.#seat = stage.seat;
      const reply = await this.#reload(signal, progress);
      if (signal.aborted || reply.kind === 'loaded') return;
      stage = nextStage(this.#seat, { kind: 'not-loaded', why: reply.kind }, this.#options.models.length);
      this.#options.notice({ kind: 'lost', message: `${reply.message} ${this.#stageWords(stage)}` });
    }
    if (signal.aborted) return;
    this.#giveUp(this.#stageWords({ kind: 'gone' }));
  }

  async #reload(signal: AbortSignal, progress: (progress: LoadProgress) => void): Promise<LoadReply> {
    const missing = {
      kind: 'bad-model',
      message: `The files of “${this.#model.name}” are no longer there.`,
    } as const;
    try {
      const opened = await this.#model.open(signal);
      if (opened === undefined) return missing;
      const { contextTokens } = this.#seat;
      return await this.#loadSeat({ ...opened, contextTokens }, signal, progress);
    } catch (error) {
      if (!signal.aborted) throw error;
      return missing;
    }
  }

  async #loadSeat(
    request: LoadRequest,
    signal: AbortSignal,
    progress: (progress: LoadProgress) => void,
  ): Promise<LoadReply> {
    const { engine, name } = this.#model;
    const { notice } = this.#options;
    notice({ kind: 'loading', message: `Loading “${name}”`, share: undefined });
    const reply = await engine.load(request, signal, (now) => {
      notice({ kind: 'loading', message: `Loading “${name}”: ${lowerFirst(now.doing)}`, share: now.share });
      progress(now);
    });
    if (reply.kind === 'loaded') {
      this.#seat = { ...this.#seat, contextTokens: reply.contextTokens };
      this.#life = { kind: 'ready' };
      notice({ kind: 'ready', message: `“${name}” is ready.` });
    }
    return reply;
  }

  #stageWords(stage: RecoveryStage): string {
    if (stage.kind === 'gone')
      return 'No model could be brought back. The reader takes over, which needs none.';
    const name = this.#options.models[stage.seat.model]?.name ?? '';
    const tokens = stage.seat.contextTokens.toLocaleString('en');
    return {
      same: `“${name}” is loaded again.`,
      'shorter-context': `“${name}” is loaded again with a shorter context (${tokens} tokens).`,
      'smaller-model': `A smaller model is loaded in its place: “${name}”.`,
    }[stage.kind];
  }
}

async function settled(work: Promise<unknown>): Promise<void> {
  await work.catch(() => undefined);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
