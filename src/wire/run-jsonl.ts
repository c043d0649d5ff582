import * as v from 'valibot';
import type { RunEvent } from '../core/event.ts';
import type { RunId } from '../core/ids.ts';
import { readRunEvent } from './read-run-event.ts';
import { fields } from './run-fields.ts';

/** The version of the file's form. Each event has its record's own version besides. */
export const formatVersion = 1;
/** A run of the largest budget has some hundreds; more is no run of ours. */
export const mostEvents = 20_000;
/** UTF-16 units: one event with all passages of a large page is far below. */
export const longestLine = 16_000_000;

const header = v.object({
  format: v.literal('reroute-run'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  runId: fields.runId,
});

export type ParsedRun =
  | { readonly kind: 'run'; readonly runId: RunId; readonly events: readonly RunEvent[] }
  /** `message` names the line, counted from 1, why, and what to do. */
  | { readonly kind: 'invalid'; readonly message: string };

/**
 * A run as a file: a line that says what it is, then one event on each line. The first line tells the run's `ledger` too, for people: it is not read
 * again.
 */
export function writeRunJsonl(runId: RunId, events: readonly RunEvent[], ledger?: readonly object[]): string {
  const lines = [{ format: 'reroute-run', version: formatVersion, runId, ledger }, ...events];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** Reads such a file, whoever wrote it: every line is validated, and older ones are brought up to date. */
export function readRunJsonl(text: string): ParsedRun {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const events: RunEvent[] = [];
  let runId: RunId | undefined;
  for (const { line, number } of linesOf(body)) {
    if (events.length >= mostEvents) return invalid(number, `there are more than ${mostEvents} events`);
    const parsed = parseLine(line);
    if (parsed.kind === 'invalid') return invalid(number, parsed.why);
    if (runId === undefined) {
      const head = readHeader(parsed.value);
      if (head.kind === 'invalid') return invalid(number, head.why);
      runId = head.runId;
      continue;
    }
    const read = readRunEvent(parsed.value);
    if (read.kind === 'unreadable') return invalid(number, read.message);
    const misplaced = placeProblem(read.event, events.length);
    if (misplaced !== undefined) return invalid(number, misplaced);
    events.push(read.event);
  }
  if (runId === undefined) return invalid(1, 'the file is empty');
  if (events.length === 0) return invalid(2, 'the file has a header and no events');
  return { kind: 'run', runId, events };
}

/** Without one array of all lines: a hostile file is not held twice. Blank lines are left out. */
function* linesOf(text: string): Generator<{ readonly line: string; readonly number: number }> {
  let start = 0;
  for (let number = 1; start < text.length; number++) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end === -1 ? text.length : end);
    if (line.trim() !== '') yield { line, number };
    start = end === -1 ? text.length : end + 1;
  }
}

type Line =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'invalid'; readonly why: string };

function parseLine(line: string): Line {
  if (line.length > longestLine)
    return { kind: 'invalid', why: `it has more than ${longestLine} characters` };
  try {
    return { kind: 'value', value: JSON.parse(line) };
  } catch {
    return { kind: 'invalid', why: 'it is not JSON' };
  }
}

function readHeader(
  value: unknown,
): { readonly kind: 'header'; readonly runId: RunId } | { readonly kind: 'invalid'; readonly why: string } {
  const parsed = v.safeParse(header, value);
  if (!parsed.success) {
    return { kind: 'invalid', why: 'it is not the header of an exported run ({"format":"reroute-run",…})' };
  }
  if (parsed.output.version > formatVersion) {
    const why = `the file is of version ${parsed.output.version}, and this program knows ${formatVersion}: load the newer program`;
    return { kind: 'invalid', why };
  }
  return { kind: 'header', runId: parsed.output.runId };
}

function placeProblem(event: RunEvent, index: number): string | undefined {
  if (index === 0 && event.type !== 'run-started')
    return `a run begins with "run-started", not "${event.type}"`;
  if (index > 0 && event.type === 'run-started')
    return 'a run begins once, and this is a second "run-started"';
  return undefined;
}

function invalid(line: number, why: string): ParsedRun {
  const message = `Cannot import this run: line ${line}: ${why}. Export the run again; nothing was imported.`;
  return { kind: 'invalid', message };
}
