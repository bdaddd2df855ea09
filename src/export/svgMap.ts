import { unitOf } from '../layers/flowStyleOf';
import { round } from '../layers/svgProjection';
import type { Language } from '../model/bilingual';
import { drawnSources } from '../model/drawnSources';
import type { Geography } from '../model/geography';
import type { MapApproval } from '../model/mapApproval';
import type { Extent } from '../model/pictureSize';
import type { Shown } from '../model/shown';
import { mapTitles } from '../text/mapTitles';
import { MAP_THEMES, type ThemeName } from '../theme';
import { footBlock } from './footBlock';
import { headBlock, padOf } from './headBlock';
import { isBroad, mapPart } from './mapPart';
import { pictureSvg } from './pictureSvg';

export interface SvgMapInput {
  readonly shown: Shown;
  readonly geography: Geography;
  readonly language: Language;
  readonly theme: ThemeName;
  /** Pixels; a picture too low for its legend grows. */
  readonly width: number;
  readonly height: number;
  readonly approval: MapApproval | null;
  /** Words of the reader's own in place of the finding and of what is looked at. */
  readonly title?: string;
  readonly subtitle?: string;
  /** A larger title, to be read from the back of a room. */
  readonly isSlide?: boolean;
  /** As in `mapFrame`. */
  readonly seen?: Extent;
  /** What ids within begin with: another one for each picture on a page. */
  readonly id?: string;
}

/**
 * A whole map as one SVG: title, map, legend, approval and sources. It draws without a page, and asks for nothing:
 * no style, script, font or picture from elsewhere.
 */
export function svgMap(input: SvgMapInput): string {
  const { shown, language, theme, width, id = 'map' } = input;
  const { hebei } = MAP_THEMES[theme];
  const unit = unitOf(width, input.height);
  const pad = padOf(width) * unit;
  const inner = width - 2 * pad;
  const own = mapTitles(shown, language);
  const { title = own.title, subtitle = own.subtitle } = input;
  const head = headBlock([title, subtitle], { ...input, unit });
  const { dataset } = shown;
  const foot = footBlock({
    ...{ dataset, sources: drawnSources(shown), approval: input.approval },
    ...{ language, theme, unit, width: inner },
  });
  const bands = head.height + foot.height + 4 * pad;
  const size = { width, height: input.height - bands };
  const part = { ...input, id, unit, pad, isBeside: isBroad(width, input.height, unit) };
  const map = mapPart(part, size, { width, height: input.height });
  const height = round(bands + map.height);
  return pictureSvg({ width, height, ground: hebei, language, title, subtitle, id }, [
    head.at(pad, pad),
    map.at(0, head.height + 2 * pad),
    foot.at(pad, height - foot.height - pad),
  ]);
}
