import { overviewZoom } from '../../layers/overview';
import { sharedStyle, type SharedStyle } from '../../layers/sharedStyle';
import { HOME } from '../../map/camera';
import type { ComparedBy } from '../../model/query';
import { shownBy, type Shown } from '../../model/shown';
import { comparisonOf } from '../../model/sides';
import type { ThemeName } from '../../theme';

export interface OneView {
  /** As in `Side.id`. */
  readonly id: string;
  readonly shown: Shown;
}

export interface TwoViews {
  readonly by: ComparedBy;
  readonly views: readonly [OneView, OneView];
  /** Widths and circles mean the same on both. */
  readonly style: SharedStyle;
}

interface Room {
  /** Of one map, pixels. */
  readonly width: number;
  readonly height: number;
  /** As in `FlowScale`. */
  readonly unit: number;
}

/** A view and what its query sets beside it; null where the data have no two to compare. */
export function twoViews({ dataset, query }: Shown, theme: ThemeName, room: Room): TwoViews | null {
  const { by, sides } = comparisonOf(dataset, query);
  if (!sides) return null;
  const [first, second] = sides.map(({ id, query: own }) => ({ id, shown: shownBy(dataset, own) }));
  if (!first || !second) return null;
  const overview = overviewZoom(HOME.whole, room, { top: 0, right: 0, bottom: 0, left: 0 });
  const style = sharedStyle([first.shown, second.shown], theme, room.unit, overview);
  return { by, views: [first, second], style };
}
