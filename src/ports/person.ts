/** The person, where the run may ask. Resolves undefined when they leave the question or the time is up. */
export interface Person {
  ask(question: string, signal: AbortSignal): Promise<string | undefined>;
}
