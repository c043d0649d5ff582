import { expect, test } from 'vitest';
import { eventWords } from '../../../src/ui/run/event-words.ts';
import { sampleEvents, startedEvent } from '../../kit/sample-events.ts';

test('eventWords() has a title for each type of event and effect', () => {
  for (const event of sampleEvents) {
    const { title, detail } = eventWords(event);
    expect(title, event.type).toMatch(/^[A-Z0-9].*[^.…]$/u);
    expect(detail, event.type).not.toContain('undefined');
  }
});

test('eventWords() counts and names what an event is about', () => {
  const words = sampleEvents.map(eventWords).map(({ title, detail }) => `${title} | ${detail}`);
  expect(words).toContain('Searching | “merow”');
  expect(words).toContain('1 passage came | ');
  expect(words).toContain('Source slow | Slow.');
  expect(words).toContain('1 name noticed | Ilse Brandt');
  expect(words).toContain('No answer found | Still to be found: “her birthplace”');
  expect(words).toContain('Forked | From here on by policy “Retry”.');
});

test('eventWords() shows control characters of a question instead of obeying them', () => {
  expect(eventWords(startedEvent('Who\u202e?')).detail).toBe('Who\ufffd?');
});
