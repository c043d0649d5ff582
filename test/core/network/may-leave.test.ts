import { describe, expect, it } from 'vitest';
import { sourceId } from '../../../src/core/ids.ts';
import { type Departure, mayLeave, type NetworkRules } from '../../../src/core/network/may-leave.ts';
import { networkModes } from '../../../src/core/network/network-mode.ts';

const source = sourceId('wikipedia');
const search = { kind: 'search', source, privateWords: [], isApproved: false } as const;
const departures: readonly Departure[] = [
  { kind: 'source-list' },
  { kind: 'source-test' },
  { kind: 'model' },
  { kind: 'page', source },
  { ...search, isApproved: true },
];
const rules = (mode: NetworkRules['mode'], changes: Partial<NetworkRules> = {}): NetworkRules => ({
  ...{ mode, sourcesOn: ['wikipedia'], allowPrivateWords: false },
  ...changes,
});
const kind = (departure: Departure, by: NetworkRules) => mayLeave(departure, by).kind;

describe('mayLeave()', () => {
  it('lets the page’s own files come in every mode', () => {
    for (const mode of networkModes) expect(kind({ kind: 'own-file' }, rules(mode))).toBe('allowed');
  });

  it.each(departures)('refuses everything else where it is air-gapped: %j', (departure) => {
    expect(kind(departure, rules('air-gapped', { allowPrivateWords: true }))).toBe('refused');
  });

  it.each(departures)('lets what the person asked for go in the other modes: %j', (departure) => {
    expect(kind(departure, rules('ask'))).toBe('allowed');
    expect(kind(departure, rules('open'))).toBe('allowed');
  });

  it('refuses a source that is switched off, approved or not', () => {
    const off = { sourcesOn: [] };
    for (const mode of networkModes) {
      expect(kind({ ...search, isApproved: true }, rules(mode, off))).toBe('refused');
      expect(kind({ kind: 'page', source }, rules(mode, off))).toBe('refused');
    }
  });

  it('lets a query go unseen in the mode open only', () => {
    expect(kind(search, rules('ask'))).toBe('refused');
    expect(kind(search, rules('open'))).toBe('allowed');
  });

  it('refuses private words in the mode open unless they were allowed, for all or in this query', () => {
    const secret = { ...search, privateWords: ['Merrow'] };
    expect(mayLeave(secret, rules('open'))).toMatchObject({ message: expect.stringContaining('Merrow') });
    expect(kind(secret, rules('open', { allowPrivateWords: true }))).toBe('allowed');
    expect(kind({ ...secret, isApproved: true }, rules('open'))).toBe('allowed');
  });
});
