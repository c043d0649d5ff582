import { fold } from '../../../core/text/fold.ts';
import { unspaced } from '../../../core/text/tokenize.ts';

const eachUnspaced = new RegExp(`${unspaced.source}\\p{M}*`, 'gu');
const onlyAscii = /^\p{ASCII}*$/u;

/**
 * A text as the index gets it, such that its words are those of core's tokenize(): folded, and with the characters of scripts that are written
 * without spaces set apart. Plain ASCII goes in as it is: the index folds its case itself.
 */
export function indexText(text: string): string {
  // SQLite would end the text at a NUL.
  const safe = text.includes('\0') ? text.replaceAll('\0', ' ') : text;
  return onlyAscii.test(safe) ? safe : fold(safe).replace(eachUnspaced, ' $& ');
}
