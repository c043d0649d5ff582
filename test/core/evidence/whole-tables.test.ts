import { expect, test } from 'vitest';
import { rowsOfTables, wholeTables } from '../../../src/core/evidence/whole-tables.ts';
import { documentId } from '../../../src/core/ids.ts';
import { passage } from '../../kit/passages.ts';

const rows = ['boats.csv/row-2', 'boats.csv/A/7', 'boats.csv/row-4', 'notes.md'].map((id) => ({
  ...passage(id, 'port: Tolve'),
  documentId: documentId(id),
}));

test('a table is whole where other rows came with those that were read', () => {
  expect(wholeTables(rows, rows.slice(0, 1))).toEqual(['boats.csv']);
  expect(wholeTables(rows.slice(3), rows.slice(3))).toEqual([]);
});

test('a table is not whole where no more came than was asked for, as of a long one, or nothing', () => {
  expect(wholeTables(rows.slice(0, 2), rows.slice(0, 2))).toEqual([]);
  expect(wholeTables([], rows)).toEqual([]);
});

test('the rows of a table are told apart from other documents, whatever their ids', () => {
  const passages = new Map(rows.map((each) => [each.id, each]));
  expect(rowsOfTables({ passages, tables: new Set(['boats.csv']) })).toEqual(rows.slice(0, 3));
  expect(rowsOfTables({ passages, tables: new Set() })).toEqual([]);
});
