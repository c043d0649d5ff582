import { expect, test } from 'vitest';
import { createRemoteReading } from '../../../../src/adapters/any/library-calls/remote-reading.ts';
import { documentId } from '../../../../src/core/ids.ts';

test('a library that cannot be asked is told apart from an empty one', async () => {
  const lost = createRemoteReading(async () => ({ kind: 'failed', message: 'It is gone.' }));
  const asked = [
    lost.counts(),
    lost.documents({ offset: 0, limit: 1, filter: '' }),
    lost.document(documentId('a')),
    lost.passages([]),
  ];
  const ends = await Promise.allSettled(asked);
  expect(ends).toEqual(asked.map(() => ({ status: 'rejected', reason: new Error('It is gone.') })));
});
