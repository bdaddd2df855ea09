import type { Layer } from '@deck.gl/core';
import { flowLayer } from '../layers/flowLayer';
import type { FlowStyle } from '../layers/flowStyle';
import { placeLayer } from '../layers/placeLayer';
import type { PairFlow } from '../model/pairFlow';
import type { MapPicture } from './mapPicture.svelte';

interface Drawn {
  readonly pairs: readonly PairFlow[];
  readonly style: FlowStyle;
  readonly isTouch: boolean;
  /** As for `flowLayer`. */
  readonly travel: (() => number) | null;
}

/** What deck.gl draws of a picture: flows, those in focus once more above the others, and places. */
export function deckLayers(
  { curves, inFocus, strength, radii, places }: MapPicture,
  { isTouch, ...drawn }: Drawn,
): Layer[] {
  const input = { ...drawn, rims: radii, hitWidth: isTouch ? 24 : 14 };
  return [
    flowLayer({ id: 'flows', curves, strength, pickable: true, ...input }),
    flowLayer({ id: 'flows-in-focus', curves: inFocus, strength: 1, pickable: false, ...input }),
    placeLayer(places),
  ];
}
