import { denying } from '../lexicon/denials.ts';
import type { Stated } from './fits-kind.ts';

/** Who asks so may ask for what was denied, or came before. */
const asksForIt =
  /\b(?:not|never|\p{L}+n['’]t|instead|rather|replac\p{L}+|before|former\p{L}*|previous\p{L}*|original\p{L}*|first|used to|earlier|wrong\p{L}*|mistak\p{L}+|claim\p{L}*|rumou?r\p{L}*|suppos\p{L}+|believ\p{L}+|thought|den(?:y|ies|ied)|refus\p{L}+|reject\p{L}+|declin\p{L}+|turn(?:ed)? down)\b/iu;

/**
 * Whether a sentence names an answer only to take it back: '£1,150' of 'He did not pay £1,150 for it but £1,510', 'Tolve' of 'born in Merrow, not in Tolve' and of 'in Merrow rather than Tolve'. Not where
 * the question may ask for just that ('Who was refused?').
 */
export function isDenied(question: string, { text, sentence }: Pick<Stated, 'text' | 'sentence'>): boolean {
  if (text === '' || asksForIt.test(question)) return false;
  const places = sentence.split(text);
  return (
    places.length > 1 &&
    places
      .slice(1)
      .every((_, at) =>
        isTakenBack(text, places.slice(0, at + 1).join(text), places.slice(at + 1).join(text)),
      )
  );
}

const small = 'a|an|the|in|at|on|by|to|from|of|for|after|with|as|into|under';
const insteadOfIt = new RegExp(
  String.raw`(?:\brather than|\binstead of|,(?: and)? not)\s+(?:(?:${small})\s+)*$`,
  'iu',
);
const notIt = new RegExp(`${denying}([^;:?!]*)$`, 'iu');
const butAnother = new RegExp(
  String.raw`^([^;:?!]*?)(,?)\s+but\s+((?:(?:${small})\s+)*)((?:\S+\s*){1,4})`,
  'iu',
);

function isTakenBack(text: string, before: string, after: string): boolean {
  if (insteadOfIt.test(before)) return true;
  const denied = notIt.exec(before)?.[1];
  const [, between = '', comma = '', leading = '', other = ''] = butAnother.exec(after) ?? [];
  if (denied === undefined || /\bbut\b/iu.test(denied) || /[.]\s/u.test(between) || other === '')
    return false;
  if (/\p{N}/u.test(text)) return /^\S{0,2}\p{N}/u.test(other);
  // ', but Jonas stayed' goes on with another clause.
  return /\p{Lu}/u.test(text) && (comma === '' || leading !== '') && /\p{Lu}/u.test(other);
}
