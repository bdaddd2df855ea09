import { describe, expect, it } from 'vitest';
import { aggregateFlows } from '../../src/model/aggregateFlows';
import { queryOfFlow } from '../../src/model/queryOfFlow';
import { isTieRow, undrawable } from '../../src/model/selectRows';
import { flowsOf } from '../../src/model/sourceUse';
import { viewOf } from '../../src/model/view';
import { loadBuilt } from '../fixtures/builtFiles';

describe('the view of a record', () => {
  it('draws a line between its places, for every record of the data that can be drawn', async () => {
    const atlas = await loadBuilt();
    const lost = flowsOf(atlas).filter((flow, row) => {
      const { origin, destination } = flow;
      const isDrawn =
        flow.value !== null &&
        !undrawable(origin, destination, atlas.gazetteer) &&
        !isTieRow(atlas.flows, row, atlas.parksById);
      if (!isDrawn) return false;
      const { pairs } = aggregateFlows(atlas, viewOf(atlas, queryOfFlow(flow)));
      const pair = pairs.find((one) => one.origin === origin && one.destination === destination);
      return ![...(pair?.rows ?? []), ...(pair?.setAside ?? []).map((one) => one.row)].includes(
        row,
      );
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
  });
});
