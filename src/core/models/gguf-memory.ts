/**
 * About how much memory a GGUF file of this size needs while it runs with 4096 tokens of context: the weights, a fifth more for the context and
 * what is worked out on the way, and what the runtime takes for itself. An estimate, in bytes: it only sorts models, it promises nothing.
 */
export function ggufMemoryBytes(sizeBytes: number): number {
  return Math.round(sizeBytes * 1.2 + 250e6);
}
