import type { ModelId } from '../core/ids.ts';
import type { ModelEngine } from '../core/models/model-entry.ts';

/** The model that was chosen, as people and logs know it. */
export type ChosenModel = { readonly id: ModelId; readonly name: string; readonly engine: ModelEngine };

/** How it stands with the engine of this tab. The reader answers whenever it is not 'ready'. */
export type EngineStatus =
  /** No model was chosen. */
  | { readonly kind: 'none' }
  /** It is loaded with the first question, or when the person wants it. */
  | { readonly kind: 'chosen'; readonly id: ModelId }
  | {
      readonly kind: 'loading';
      readonly model: ChosenModel;
      /** 0-1, undefined while it is not known. */
      readonly share: number | undefined;
      /** 'Loading “SmolLM2”: reading weights'. */
      readonly message: string;
    }
  | { readonly kind: 'ready'; readonly model: ChosenModel; readonly message: string }
  /** Lost, and on its way back: what happened and what is done about it. */
  | { readonly kind: 'lost'; readonly model: ChosenModel; readonly message: string }
  /** No model could be loaded, or brought back: why, and what to do. */
  | { readonly kind: 'gone'; readonly id: ModelId; readonly message: string };

/** What the page needs of the engine: to choose one, load it, let it go, and know how it stands. One for each tab. */
export interface EngineControl {
  /** One object until something changes. */
  status(): EngineStatus;
  watch(changed: () => void): () => void;
  /** Takes this stored model for what is asked from now on, and loads it only when it is needed. Undefined: the reader alone. */
  choose(id: ModelId | undefined): void;
  /** Loads the chosen model now. Resolves when it is ready, or could not be loaded: the status says which. */
  load(): Promise<void>;
  /** Frees its memory; the choice stays. Also stops a load. */
  unload(): Promise<void>;
}
