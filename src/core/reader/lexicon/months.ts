const names = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Matches the English name of a month, or its abbreviation, in a regular expression that ignores case. */
export const monthPattern =
  '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';

/** 1-12 for the name of a month or its first three or more letters, folded; undefined for anything else. */
export function monthNumber(word: string): number | undefined {
  const index = word.length < 3 ? -1 : names.findIndex((name) => name.startsWith(word));
  return index < 0 ? undefined : index + 1;
}
