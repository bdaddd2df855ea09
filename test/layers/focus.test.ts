import { describe, expect, it } from 'vitest';
import { focusOf } from '../../src/layers/focus';
import { gazetteerOf } from '../../src/model/dataset';
import { aPair, aPark, PLACES } from '../fixtures/atlas';

const gazetteer = gazetteerOf(PLACES, [aPark('park')]);
const pairs = [
  aPair('beijing', 'tianjin-hebei'),
  aPair('tianjin', 'hebei'),
  aPair('hebei', 'tianjin'),
  aPair('park', 'baoding'),
];
const indicesOf = (...parameters: Parameters<typeof focusOf>): number[] => [
  ...(focusOf(...parameters)?.pairs ?? []),
];

describe('what stands out', () => {
  it('of a flow is that flow, not its reverse', () => {
    const selection = { type: 'flow', origin: 'hebei', destination: 'tianjin' } as const;
    const focus = focusOf(selection, pairs, gazetteer);
    expect([...focus!.pairs]).toEqual([2]);
    expect([...focus!.places].sort()).toEqual(['hebei', 'tianjin']);
  });

  it('of a joint flow is one line and every member', () => {
    const selection = { type: 'flow', origin: 'beijing', destination: 'tianjin-hebei' } as const;
    expect(focusOf(selection, pairs, gazetteer)!.places).toEqual(
      new Set(['beijing', 'tianjin-hebei', 'tianjin', 'hebei']),
    );
  });

  it('of a place are all flows that end there, joint ones too', () => {
    expect(indicesOf({ type: 'place', id: 'tianjin' }, pairs, gazetteer)).toEqual([0, 1, 2]);
  });

  it('of a park are the flows that end there', () => {
    expect(indicesOf({ type: 'park', id: 'park' }, pairs, gazetteer)).toEqual([3]);
  });

  it('is nothing at all where nothing is drawn: the others do not step back', () => {
    expect(focusOf(null, pairs, gazetteer)).toBeNull();
    expect(focusOf({ type: 'place', id: 'handan' }, pairs, gazetteer)).toBeNull();
    expect(focusOf({ type: 'cluster', id: 'tianjin' }, pairs, gazetteer)).toBeNull();
    const undrawn = { type: 'flow', origin: 'tianjin', destination: 'beijing' } as const;
    expect(focusOf(undrawn, pairs, gazetteer)).toBeNull();
  });
});
