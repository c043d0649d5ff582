/**
 * Words of a sentence that could be an answer, by how they are written. `from` and `to` are positions of words in the passage, `to` the
 * one after the last; `start` and `end` are UTF-16 offsets into its text.
 */
export type AnswerSpan = {
  readonly shape: SpanShape;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
};

/**
 * - `name`: capitalised words; `part`: some of them; `names`: several in a row ('Tolve, Merrow'); `quoted`: between quotation marks.
 * - `date`: a day, month, year, decade, century or span of years; `number`: a number, with or without what it counts.
 * - `phrase`: words between function words and verbs; `clause`: what follows 'because' and the like.
 */
export type SpanShape = 'name' | 'part' | 'names' | 'quoted' | 'date' | 'number' | 'phrase' | 'clause';
