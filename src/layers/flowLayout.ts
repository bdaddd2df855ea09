import { pairIdOf, type PairFlow } from '../model/pairFlow';
import type { Gazetteer } from '../model/place';
import { chooseBends } from './chooseBends';
import type { Sight } from './flowCouples';
import { curvesOf, frameOf, onTheGlobe, type FlowCurve } from './flowCurves';
import { LEAST_BEND, plainBends } from './plainBends';

export type { FlowCurve };

/**
 * Curves for pairs of places, the same in whatever order the pairs come. In a picture (`sight`) the bends give way to
 * circles, neighbours and return flows; without one they are plain.
 */
export function layOutFlows(
  pairs: readonly PairFlow[],
  gazetteer: Gazetteer,
  sight?: Sight,
): FlowCurve[] {
  const ids = new Set(pairs.map(pairIdOf));
  const isReturned = ({ origin, destination }: PairFlow): boolean =>
    ids.has(pairIdOf({ origin: destination, destination: origin }));
  const frames = pairs.flatMap(
    (pair, index) => frameOf(pair, index, gazetteer, isReturned(pair)) ?? [],
  );
  const plain = plainBends(frames);
  const bends = sight ? chooseBends(frames, plain, gazetteer, sight) : plain;
  return frames.flatMap((frame, index) =>
    curvesOf(frame, bends[index] ?? LEAST_BEND).map(onTheGlobe),
  );
}
