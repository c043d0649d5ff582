/** The arguments of a command as it is recorded: without those that only say how it was made in parts. */
export function shownArguments(args: readonly string[]): string {
  return args
    .filter((each, at) => !/^--(?:go-on|seconds)(?:=|$)/u.test(each) && args[at - 1] !== '--seconds')
    .join(' ');
}
