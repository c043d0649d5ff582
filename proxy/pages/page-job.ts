import type { Section } from '../../src/core/library/split-passages.ts';
import type { ReadProblem } from '../../src/wire/proxy-read.ts';

/** What a worker thread is given: bytes, and what is known of them. */
export type PageJob = {
  readonly kind: 'html' | 'text' | 'pdf';
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** As the server said in Content-Type. */
  readonly charset: string | undefined;
  readonly address: string;
  /** Whether to look for the article in the page; off where all of it is wanted. */
  readonly article: boolean;
  /** CSS selectors of what is left out. */
  readonly without: readonly string[];
};

/** A page's text before it is cut into passages. */
export type Extracted = {
  readonly kind: 'extracted';
  readonly title: string;
  readonly text: string;
  readonly sections: readonly Section[];
};

export type PageText = {
  readonly kind: 'text';
  readonly title: string;
  readonly text: string;
  readonly hash: string;
  readonly ranges: readonly { readonly start: number; readonly end: number; readonly title: string }[];
};

export type PageUnreadable = {
  readonly kind: 'unreadable';
  readonly reason: ReadProblem;
  readonly message: string;
  readonly retryAfterMs: number | undefined;
};

export type PageResult = PageText | PageUnreadable;

export function unreadable(reason: ReadProblem, address: string, why: string): PageUnreadable {
  return { kind: 'unreadable', reason, message: `Cannot read "${address}": ${why}`, retryAfterMs: undefined };
}
