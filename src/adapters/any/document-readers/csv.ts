import Papa from 'papaparse';
import { readableText } from '../../../core/library/readable-text.ts';
import type { ReadItem } from '../../../ports/document-reader.ts';
import { type Columns, readHeader, recordOfRow } from './csv-columns.ts';
import { decodedChunks } from './decode-text.ts';
import type { FormatReader } from './format-reader.ts';
import { RecordWriter } from './records.ts';

/** A row that goes on for longer than this has a quote that is never closed. */
const longestRow = 4_000_000;

/** A document for each row. Where there is a header, its names tell title, text, id and aliases; other cells stand below the text. */
export const readCsv: FormatReader = async function* (file, signal) {
  const rows = new RowReader(/\.(?:tsv|tab)$/iu.test(file.path) ? '\t' : undefined);
  const records = new RecordWriter(file.path, 'csv');
  let columns: Columns | undefined;
  for await (const { text, share } of decodedChunks(file.source, signal)) {
    for (const row of rows.take(text, share === 1)) {
      const isFirst = columns === undefined;
      columns ??= readHeader(row.cells);
      // The first row is either the header or a record like the others.
      if (isFirst && columns.named) continue;
      const item = rowItem(records, columns, row);
      if (item !== undefined) yield { ...item, share };
    }
    const problem = rows.problem;
    if (problem !== undefined) {
      yield { kind: 'problem', path: file.path, reason: problem };
      return;
    }
  }
};

function rowItem(records: RecordWriter, columns: Columns, { cells, number }: Row): ReadItem | undefined {
  if (cells.every((cell) => cell.trim() === '')) return undefined;
  return records.item(recordOfRow(cells, columns), `row ${number}`);
}

type Row = { readonly cells: readonly string[]; readonly number: number };

/** Rows of a text that comes in pieces; a row that is not whole yet waits for the next piece. */
class RowReader {
  problem: string | undefined;
  #rest = '';
  #delimiter: string | undefined;
  #rows = 0;

  /** Without a delimiter the rows tell which it is. */
  constructor(delimiter: string | undefined) {
    this.#delimiter = delimiter;
  }

  *take(piece: string, last: boolean): Generator<Row> {
    const text = this.#rest + piece;
    this.#delimiter ??= guessDelimiter(text);
    const parser = new Papa.Parser({ delimiter: this.#delimiter });
    // The third argument keeps the last row back, which may go on: https://github.com/mholt/PapaParse (ParserHandle does the same).
    const { data, meta, errors } = parser.parse(text, 0, !last) as Papa.ParseResult<string[]>;
    this.#rest = last ? '' : text.slice(meta.cursor);
    const isOpen = last && errors.some(({ code }) => code === 'MissingQuotes');
    const whole = isOpen ? data.slice(0, -1) : data;
    for (const cells of whole) {
      this.#rows += 1;
      yield { cells: cells.map((cell) => readableText(cell).trim()), number: this.#rows };
    }
    if (isOpen || this.#rest.length > longestRow) {
      this.problem = `Row ${this.#rows + 1} has a quotation mark that is never closed: it and what follows were not read. Close it, or double it where it is meant as a sign.`;
    }
  }
}

function guessDelimiter(text: string): string {
  const sample = text.slice(0, 65_536);
  const { meta } = Papa.parse(sample, { preview: 20, delimitersToGuess: [',', '\t', ';', '|'] });
  return meta.delimiter;
}
