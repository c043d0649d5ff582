import { describe, expect, test } from 'vitest';
import { webLlmFailure } from '../../src/wire/web-llm-failure.ts';

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

/** As they were seen: error objects on the library's own thread, 'Name: message' over its workers. */
const seen: readonly (readonly [string, unknown, string, string])[] = [
  [
    'a lost device while loading',
    named(
      'DeviceLostError',
      'The WebGPU device was lost while loading the model. This issue often occurs due to running out of memory (OOM).',
    ),
    'lost',
    'device',
  ],
  [
    'the same as text',
    'DeviceLostError: The WebGPU device was lost while loading the model.',
    'lost',
    'device',
  ],
  [
    'a device lost in mid-decode',
    named('AbortError', "Failed to execute 'mapAsync' on 'GPUBuffer': [Buffer] is destroyed."),
    'lost',
    'device',
  ],
  [
    'the same in a stream, as text',
    'AbortError: ... The Device was lost before mapping was resolved.',
    'lost',
    'device',
  ],
  [
    'a device lost while the prompt was read',
    new Error('Object has already been disposed'),
    'lost',
    'device',
  ],
  [
    'a device lost while idle',
    named('ModelNotLoadedError', 'Model not loaded before trying to complete ChatCompletionRequest.'),
    'lost',
    'device',
  ],
  [
    'a worker without a model',
    named('WorkerEngineModelNotLoadedError', 'WebWorkerMLCEngine is not loaded with a model.'),
    'lost',
    'device',
  ],
  ['a wedged engine', new Error('The current Object has already been disposed'), 'lost', 'device'],
  [
    'a wedged engine that is to unload',
    named('BindingError', 'Tokenizer instance already deleted'),
    'lost',
    'device',
  ],
  [
    'a schema that is an object',
    'GrammarMatcherInitError: Failed to initialize the grammar matcher for response format `json_object`: Cannot pass non-string to std::string',
    'refused',
    'unknown',
  ],
  [
    'a schema that is not JSON',
    named(
      'GrammarMatcherInitError',
      'Failed to initialize the grammar matcher: Aborted(). Build with -sASSERTIONS for more info.',
    ),
    'refused',
    'unknown',
  ],
  [
    'a request that ends with the wrong role',
    named('MessageOrderError', 'Last message should be from either `user` or `tool`.'),
    'refused',
    'unknown',
  ],
  [
    'a seed that is no integer',
    named('SeedTypeError', '`seed` should be an integer, but got 1.5'),
    'refused',
    'unknown',
  ],
  ['a token limit of nothing', named('MinValueError', 'Make sure `max_tokens` > 0.'), 'refused', 'unknown'],
  [
    'a prompt that is too long',
    named(
      'ContextWindowSizeExceededError',
      'Prompt tokens exceed context window size: number of prompt tokens: 5000; context window size: 4096',
    ),
    'too-long',
    'unknown',
  ],
  ['an allocation that fails', new RangeError('Array buffer allocation failed'), 'no-memory', 'memory'],
  ['a graphics card that is full', 'GPUOutOfMemoryError: Out of memory', 'no-memory', 'memory'],
  [
    'a browser without WebGPU',
    named('WebGPUNotAvailableError', 'WebGPU is not supported in your current environment'),
    'unsupported',
    'unknown',
  ],
  [
    'a machine without a card',
    new Error(
      "Unable to find a compatible GPU. This issue might be because your computer doesn't have a GPU",
    ),
    'unsupported',
    'unknown',
  ],
  [
    'a card without half-precision numbers',
    named('ShaderF16SupportError', 'This model requires WebGPU extension shader-f16'),
    'unsupported',
    'unknown',
  ],
  [
    'a card with small buffers',
    new Error('Cannot initialize runtime because of requested maxBufferSize exceeds limit. requested=256MB'),
    'unsupported',
    'unknown',
  ],
  [
    'a library that was cut off',
    named('CompileError', 'WebAssembly.instantiate(): expected 4023 bytes, fell off end'),
    'bad-model',
    'unknown',
  ],
  [
    'a library of another version',
    named('LinkError', 'WebAssembly.instantiate(): Import #3 "env" "x": function import requires a callable'),
    'bad-model',
    'unknown',
  ],
  [
    'a library without memory',
    new TypeError("Cannot read properties of undefined (reading 'buffer')"),
    'bad-model',
    'unknown',
  ],
  [
    'a description that is not JSON',
    new SyntaxError('Unexpected token < in JSON at position 0'),
    'bad-model',
    'unknown',
  ],
  [
    'a tokenizer of another kind',
    named('UnsupportedTokenizerFilesError', 'Cannot handle tokenizer files vocab.txt'),
    'bad-model',
    'unknown',
  ],
  [
    'weights that are too short',
    new Error('Tensor-cache record range [0, 9) exceeds shard size 4'),
    'bad-model',
    'unknown',
  ],
  [
    'a model that is not in the list',
    named('ModelNotFoundError', 'Cannot find model record in appConfig for x.'),
    'bad-model',
    'unknown',
  ],
  ['what nobody has seen before', new Error('something else'), 'lost', 'unknown'],
];

describe('webLlmFailure()', () => {
  test.each(seen)('names %s', (_, error, kind, cause) => {
    expect(webLlmFailure(error, false)).toMatchObject({ kind, cause });
  });

  test('takes an error that explains nothing for a broken model while one is loaded', () => {
    expect(webLlmFailure(new TypeError("Cannot read properties of undefined (reading 'x')"), true).kind).toBe(
      'bad-model',
    );
  });

  test('says what to do, and quotes the library in one short line', () => {
    const { message } = webLlmFailure(new Error(`first line\nsecond line ${'x'.repeat(5000)}`), false);
    expect(message).toMatch(
      /^The engine stopped .*\. Load the model again\. \(The library says: Error: first line second line x+ …\)$/u,
    );
    expect(message.length).toBeLessThan(400);
  });

  test.each([undefined, null, 5, {}, { name: 'AbortError' }])('is total: %j is taken as well', (error) => {
    expect(webLlmFailure(error, false).kind).toBe('lost');
  });
});
