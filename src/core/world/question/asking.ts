/**
 * How a relation is asked for. Wordings are parted by '|'. '{s}' is the subject, '{v}' the value, '{type}' the type of the one that is not named,
 * '{unit}' and '{head}' what its number counts and what its head is called.
 */
export type Asking = {
  /** 'Who founded {s}?' */
  readonly ask: string;
  /** 'the founder of {s}': stands for the value in longer questions. */
  readonly as?: string;
  /** '{s} was founded by a {type}': leads in to a question about the value. */
  readonly clause?: string;
  /** Asks in words that articles do not use. */
  readonly other?: string;
  /** 'founded by {v}': tells the subject from its namesakes. */
  readonly which?: string;
  /** 'Which {type} did {v} found?' */
  readonly inverse?: string;
};

export type Askings = Readonly<Record<string, Asking>>;
