/** Something that the person who called the command can mend: its message is printed without a stack, and the exit code is 2. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** Runs a command's main function; prints what went wrong and sets the exit code. */
export async function runCommand(main: (signal: AbortSignal) => Promise<number>): Promise<void> {
  const controller = new AbortController();
  const stop = () => controller.abort(new DOMException('Interrupted.', 'AbortError'));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    process.exitCode = await main(controller.signal);
  } catch (error) {
    if (controller.signal.aborted) {
      console.error('Stopped.');
      process.exitCode = 130;
    } else if (error instanceof CommandError || isOfFiles(error)) {
      console.error(error.message);
      process.exitCode = 2;
    } else throw error;
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}

/** A file that may not be read, a disk that is full: of the machine, and no bug. */
function isOfFiles(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}

/** What a script reads of its options before it begins: what cannot be used ends it as it ends a command. */
export function orEnd<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof CommandError || isOfArguments(error))) throw error;
    console.error(error.message);
    process.exit(2);
  }
}

/** Thrown by parseArgs(). */
function isOfArguments(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
