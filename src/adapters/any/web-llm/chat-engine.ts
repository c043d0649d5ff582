/** What is used of the library's engine object: its MLCEngineInterface fits, and so does the stand-in of the tests. */
export interface ChatEngine {
  setInitProgressCallback(callback: (report: { progress: number; text: string }) => void): void;
  setAppConfig(config: ChatAppConfig): void;
  reload(model: string, options?: ChatModelOptions): Promise<void>;
  chatCompletion(request: ChatRequest): Promise<AsyncIterable<ChatChunk>>;
  interruptGenerate(): void;
  unload(): Promise<void>;
  /** The text of the latest answer; rejects where no model is loaded. */
  getMessage(model?: string): Promise<string>;
}

export type ChatModelOptions = { context_window_size?: number };

/** A list of one: the model in hand. `model` is its address: files are asked for at `<model>/resolve/main/<file>`. */
export type ChatAppConfig = {
  model_list: { model: string; model_id: string; model_lib: string; required_features?: string[] }[];
};

type ChatMessage =
  | { role: 'system'; content: string }
  | { role: 'user'; content: string }
  | { role: 'assistant'; content: string };

export type ChatRequest = {
  messages: ChatMessage[];
  stream: true;
  stream_options: { include_usage: true };
  seed: number;
  temperature: number;
  max_tokens: number;
  /** The schema is JSON as text: an object, or none, makes the grammar fail. */
  response_format?: { type: 'json_object'; schema: string };
  /** Without thoughts where a schema holds the output: the grammar would hold them too. */
  extra_body?: { enable_thinking: false };
};

export type ChatChunk = {
  choices: {
    delta: { content?: string | null };
    finish_reason: 'stop' | 'length' | 'tool_calls' | 'abort' | null;
  }[];
  usage?: { prompt_tokens: number; completion_tokens: number };
};
