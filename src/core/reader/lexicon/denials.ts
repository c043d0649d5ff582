const besides = 'only|just|merely|solely|simply';
/** Who never does these does what comes next: 'never failed to answer', 'did not stop painting'. */
const undone = String.raw`doubt\p{L}*|(?:den(?:y|ied)|fail|ceas|stop|forg[eo]t|hesitat|regret|refus|declin)\p{L}*\s+(?:to|that|\p{L}+ing)`;
const bounded = 'until|till|unless|without|before';

/** 'not' and its like where they deny what comes next, as a source of expressions: not so 'not only salt but wool', 'never doubted that she would' and 'did not open until 1912'. */
export const denying = String.raw`(?:\b(?:not|never|cannot)|\p{L}n['’]t)\b(?!\s+(?:${besides})\b)(?!\s+(?:\p{L}+\s+)?(?:${undone})\b)(?![^,.;:?!]*\b(?:${bounded})\b)`;

const others = String.raw`\b(?:nobody|no[ -]one|none|neither|nor|without|no longer)\b|(?<!(?:\b(?:not|never|cannot)|n['’]t)\s+)\b(?:fail|refus|declin)(?:e?s?|ed|ing) to\b`;

/** All that deny what comes next. Global: for `matchAll()`. */
export const denials = new RegExp(`${denying}|${others}`, 'giu');

/** Says 'no' of something, though it may deny nothing: who reads so cannot tell that it holds. */
export const negated = new RegExp(
  String.raw`(?:\b(?:not|never|cannot)|\p{L}n['’]t)\b(?!\s+(?:${besides})\b)|${others}|\p{L}[-‐‑]free\b`,
  'iu',
);
