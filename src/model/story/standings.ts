import type { Dataset } from '../dataset';
import { isBetween } from '../pairFlow';
import { tiesOf } from '../park';
import { isWithin } from '../place';
import { isCounted, placeTotals } from '../placeTotals';
import { rankOf } from '../rankOf';
import { shareOf } from '../shareOf';
import type { Shown } from '../shown';
import { faulty, type Counted, type Figure } from './storyFigure';

/** Where a place stands in a view among those that send (`out:beijing`) or receive (`in:baoding`). */
export function rankFigure(shown: Shown, what: string): Figure {
  const [side = '', place = ''] = what.split(':');
  const { gazetteer, flows: table } = shown.dataset;
  if (side !== 'out' && side !== 'in') return faulty('syntax', what);
  if (!gazetteer.has(place)) return faulty('unknown-id', place);
  if (!shown.measure?.additive) return faulty('none', what);
  const pairs = shown.flowView.pairs.filter((pair) => isCounted(pair) && pair.directed);
  const totals = placeTotals(pairs, gazetteer);
  const amountAt = (id: string): number =>
    totals.get(id)?.[side === 'out' ? 'outgoing' : 'incoming'] ?? 0;
  // Places are ranked among their like: a province is not the first of its cities.
  const level = gazetteer.get(place)?.level;
  const like = [...totals.keys()].filter((id) => gazetteer.get(id)?.level === level);
  const amounts = like.map(amountAt).filter((amount) => amount > 0);
  const own = amountAt(place);
  if (own <= 0 || amounts.length < 2) return faulty('none', what);
  const rows = pairs.flatMap((pair) => pair.rows);
  const sources = [...new Set(rows.flatMap((row) => table.details.sources[row] ?? []))];
  return { value: { type: 'rank', ...rankOf(own, amounts) }, rows, sources };
}

/** The part of a line in what its origin sends or its destination receives, where `shareOf` knows of one. */
export function partFigure(shown: Shown, id: string, end: string): Figure {
  const [origin = '', destination = ''] = id.split('~');
  if (end !== 'origin' && end !== 'destination') return faulty('syntax', end);
  const pair = shown.flowView.pairs.find((one) => isBetween(one, { origin, destination }));
  if (!pair) return faulty('unknown-id', id);
  const share = shareOf(shown.dataset, shown.view, shown.flowView, pair, end);
  if (share.part === null) return faulty('none', share.reason);
  const { details } = shown.dataset.flows;
  return {
    value: { type: 'share', value: share.part, bound: share.isAbout ? 'about' : null },
    rows: pair.rows,
    sources: [...new Set(pair.rows.flatMap((row) => details.sources[row] ?? []))],
  };
}

interface Listed {
  readonly places: readonly string[];
  readonly kind: string;
  readonly sources: readonly string[];
}

/** How many records or things there are: of the view, or of a table narrowed by `in:hebei` and `kind:branch-park`. */
export function countFigure(shown: Shown, what: Counted, filters: readonly string[]): Figure {
  const { dataset, flowView } = shown;
  if (what === 'flows' || what === 'lines') {
    const rows = flowView.pairs.flatMap((pair) => pair.rows);
    const sources = new Set(rows.flatMap((row) => dataset.flows.details.sources[row] ?? []));
    const value = what === 'flows' ? rows.length : flowView.pairs.length;
    return { value: { type: 'count', value, what }, rows, sources: [...sources] };
  }
  let listed = listedBy(dataset, what);
  for (const filter of filters) {
    const [name = '', id = ''] = filter.split(':');
    const isPlace = name === 'in';
    if (isPlace && !dataset.gazetteer.has(id)) return faulty('unknown-id', id);
    if (!isPlace && name !== 'kind') return faulty('syntax', filter);
    listed = listed.filter(({ places, kind }) =>
      isPlace ? places.some((place) => isWithin(place, id, dataset.gazetteer)) : kind === id,
    );
  }
  const sources = [...new Set(listed.flatMap((one) => one.sources))];
  return { value: { type: 'count', value: listed.length, what }, rows: [], sources };
}

function listedBy(dataset: Dataset, what: Exclude<Counted, 'flows' | 'lines'>): Listed[] {
  const { parks, parksById, gazetteer, clusters, events } = dataset;
  switch (what) {
    case 'parks':
      return [...parks];
    case 'clusters':
      return clusters.map((one) => ({ ...one, kind: one.scheme }));
    case 'events':
      return [...events];
    case 'ties':
    case 'branches':
      // Of a tie the kind is the park that it comes from: `count(branches, kind:pk-zgc-fengtai)`.
      return tiesOf(parks, parksById, gazetteer).map(({ parent, branch }) => ({
        ...{ places: branch.places, sources: branch.sources },
        kind: parent.id,
      }));
  }
}
