import { expect, test } from 'vitest';
import { documentId } from '../../../src/core/ids.ts';
import { documentName } from '../../../src/ui/library/document-name.ts';

const document = (path: string, title: string) => ({ id: documentId(path), path, title });

test('documentName() adds the file where two documents have one title', () => {
  const notes = document('2024/notes.md', 'Notes');
  const others = [notes, document('2025/notes.md', 'Notes'), document('log.md', 'Log')];
  expect(others.map((each) => documentName(each, others))).toEqual([
    ...['Notes (2024/notes.md)', 'Notes (2025/notes.md)', 'Log'],
  ]);
  expect(documentName(notes, [notes])).toBe('Notes');
});
