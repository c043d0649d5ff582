/** Letters that Unicode does not decompose, though people type them without the stroke or ligature. */
const undecomposed: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ς: 'σ',
};

/** Vowel points of Arabic and Hebrew, and the stroke that stretches Arabic words: most texts leave them out. */
const points = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/gu;

const needsFolding = /[^\p{ASCII}]/u;

/** Lower case, without accents: 'Ångström' -> 'angstrom', 'Łódź' -> 'lodz', full-width forms -> plain ones. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!needsFolding.test(lower)) return lower;
  return (
    lower
      .normalize('NFKD')
      // Marks of scripts that need them (Indic vowel signs are Mc, or Mn outside this block) stay.
      .replace(/[\u0300-\u036f]/gu, '')
      .replace(points, '')
      .replace(/[øłđðþæœßıħŧς]/gu, (letter) => undecomposed[letter] ?? letter)
      .normalize('NFC')
  );
}
