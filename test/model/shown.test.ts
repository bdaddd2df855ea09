import { describe, expect, it } from 'vitest';
import { shownBy, type Shown } from '../../src/model/shown';
import { AtlasState } from '../../src/state/atlasState.svelte';
import { decodeQuery } from '../../src/state/urlState';
import { loadBuilt } from '../fixtures/builtFiles';

const dataset = await loadBuilt();

describe('what a query shows without a page', () => {
  it.each([
    '',
    '?topic=enterprise&top=5&scale=auto',
    '?topic=enterprise&industry=biomed,robotics&dir=net',
    '?topic=technology&mode=sum&sel=flow:tianjin~beijing',
    '?topic=cobuild&mode=net',
    '?topic=enterprise&metric=investment-value&basis=in-place&t=2020&minus=2017',
    '?topic=cobuild&sel=park:pk-zgc',
    '?topic=clusters&industry=biomed',
    '?topic=all&place=baoding&t=2015..2020',
    '?topic=technology&level=province&min=100',
  ])('is what the page shows: %s', (search) => {
    const { query } = decodeQuery(search);
    const [shown, atlas] = [shownBy(dataset, query), new AtlasState(dataset, query)];
    for (const name of Object.keys(shown) as (keyof Shown)[])
      expect(told(atlas[name]), name).toEqual(told(shown[name]));
  });
});

/** Without what only lists records later. */
const told = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, one: unknown) =>
      one instanceof Map || one instanceof Set ? [...(one as Set<unknown>)] : one,
    ),
  );
