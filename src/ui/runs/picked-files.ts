/** A file of questions as it was picked, and what is in it. */
export type PickedQuestions = {
  readonly file: File;
  readonly reading:
    | { readonly kind: 'reading' }
    | { readonly kind: 'read'; readonly questions: number; readonly unanswerable: number }
    | { readonly kind: 'broken'; readonly message: string; readonly details: readonly string[] };
};

export type PickedFiles = {
  readonly questions: PickedQuestions | undefined;
  /** Undefined: the person's library is asked. */
  readonly corpus: File | undefined;
};
