/**
 * An answer as it is compared: lower case, without punctuation (a hyphen counts as a space), without the articles 'a', 'an', 'the', one
 * space between words. After the evaluation of SQuAD (Rajpurkar et al., SQuAD: 100,000+ Questions, 2016).
 */
export function normalizeAnswer(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Pd}/gu, ' ')
    .replace(/[^\p{L}\p{N}\p{M}\s]/gu, '')
    .replace(/(?<![\p{L}\p{N}])(?:a|an|the)(?![\p{L}\p{N}])/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** 1 where the answer equals one of the right ones after normalisation, else 0. */
export function exactMatch(answer: string, right: readonly string[]): 0 | 1 {
  const normal = normalizeAnswer(answer);
  return right.some((each) => normalizeAnswer(each) === normal) ? 1 : 0;
}

/** The best F1 of the answer's words against those of a right answer, 0-1. Where neither has words it is 1; 'yes' and 'no' count only as a whole. */
export function f1(answer: string, right: readonly string[]): number {
  return Math.max(0, ...right.map((each) => wordF1(normalizeAnswer(answer), normalizeAnswer(each))));
}

function wordF1(answer: string, right: string): number {
  if (answer === right) return 1;
  if (isWhole(answer) || isWhole(right)) return 0;
  const left = new Map<string, number>();
  const rightWords = right.split(' ');
  const answerWords = answer.split(' ');
  for (const word of rightWords) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of answerWords) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    shared++;
    left.set(word, count - 1);
  }
  if (shared === 0) return 0;
  const [precision, recall] = [shared / answerWords.length, shared / rightWords.length];
  return (2 * precision * recall) / (precision + recall);
}

function isWhole(answer: string): boolean {
  return answer === 'yes' || answer === 'no' || answer === '';
}
