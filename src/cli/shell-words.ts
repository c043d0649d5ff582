/** Arguments as they are typed into a shell again: one with anything but plain letters stands in quotes. */
export function shellWords(args: readonly string[]): string {
  return args.map(shellWord).join(' ');
}

function shellWord(text: string): string {
  return /^[\p{L}\p{N}_@%+=:,./-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
