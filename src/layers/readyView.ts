import { aggregateFlows } from '../model/aggregateFlows';
import type { Dataset } from '../model/dataset';
import { placeFigures } from '../model/placeFigures';
import type { Query } from '../model/query';
import { viewOf } from '../model/view';
import { extentOf, viewsAlike } from './extents';
import { largestCircle } from './placeScale';

/**
 * Works out step by step what the map of a query asks for and what is kept then, so that a page with a large table can
 * answer between two steps. Yields how much of it is done, up to 1.
 */
export function* readyView(dataset: Dataset, query: Query): Generator<number> {
  const view = viewOf(dataset, query);
  const views = viewsAlike(dataset, view);
  yield 0;
  for (const [at, one] of views.entries()) {
    extentOf(dataset, one);
    if (one.mode === 'directed' && one.minus === null) largestCircle(dataset, one);
    yield (at + 1) / (views.length + 1);
  }
  const flowView = aggregateFlows(dataset, view);
  placeFigures(dataset, view, flowView, flowView.pairs);
  yield 1;
}
