/** Why an address is not gone to. `message` is for the person. */
export type Refusal = {
  readonly kind: 'air-gapped' | 'refused-url' | 'refused-address' | 'unresolved';
  readonly message: string;
};
