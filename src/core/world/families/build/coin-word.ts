/** Sounds of the invented words. No word of them can be read as an English one that nobody wants in a name (a test goes through all). */
const onsets = 'b bl br d dr f fl g gl gr h kl kr l m n pl pr r s st t tr v y z'.split(' ');
const vowels = 'a e i o u ae'.split(' ');
const middles = 'nd nt rn rm rv rl rb rth lm lv lt ld ln sk st sv zr ndr ltr str nth ls rz ns mr lb'.split(
  ' ',
);
const links = 'a e i o u'.split(' ');
const endings = {
  surname:
    'l n r m nd rt lk sk st ven len rin dal mar der vik ran sen ner bry lo va na ri lan dor wen bel var min lin dron stan ley wick ham beck worth shaw by ski vitz ric holm strom quist berg feld croft dane vane lund nel rod zel'.split(
      ' ',
    ),
  place:
    'combe sett mere low wade bury ness holt skar vend fell ford haven dale stead marsh port field minster hurst brook burn firth bridge cross ridge water side wold shire land cliff bank bay heath hill hall lake church court drove fen quay reach shore spring stone street weir wood stow castle'.split(
      ' ',
    ),
  other:
    'rax rix nix dex vex plex ra ro ria rio nia nova mat dyn lux phor vant zon dia lia mia quon bex bol far fin fix flor kor lex lith lok lon max mir net nor pan pax pol rel ron sol star sys vel vis vol vor brix drax lar'.split(
      ' ',
    ),
} as const;
export type WordSort = keyof typeof endings;

const stems = onsets.length * vowels.length * middles.length * links.length;

/** How many words of a sort there are. */
export function wordCount(sort: WordSort): number {
  return stems * endings[sort].length;
}

/**
 * The word with this number, below `wordCount`: each number has another word, and no two sorts share one, since every word can be cut into its
 * five sounds in one way only. The seed shuffles the numbers.
 */
export function coinWord(sort: WordSort, number: number, seed: number): string {
  const count = wordCount(sort);
  const ends = endings[sort];
  let left = shuffled(number, { count, seed });
  const take = (list: readonly string[]) => {
    const sound = list[left % list.length] ?? '';
    left = Math.floor(left / list.length);
    return sound;
  };
  // The ending comes first, so that neighbouring numbers differ in all sounds.
  const ending = take(ends);
  const word = take(onsets) + take(vowels) + take(middles) + take(links) + ending;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A permutation of 0 up to `count`: steps of the golden ratio, from a start that the seed gives. */
function shuffled(
  number: number,
  { count, seed }: { readonly count: number; readonly seed: number },
): number {
  if (number < 0 || number >= count) throw new Error(`There is no word ${number}: there are ${count}.`);
  let step = Math.floor(count * 0.6180339887);
  while (greatestCommonDivisor(step, count) !== 1) step++;
  const start = (seed >>> 0) % count;
  // Products stay far below 2^53: counts are a few millions at most.
  return (number * step + start) % count;
}

function greatestCommonDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestCommonDivisor(right, left % right);
}
