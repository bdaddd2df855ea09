import { svgMarkup } from '../../src/export/plainSvg';
import { pictureTree } from '../../src/export/pictureTree';
import type { Geography } from '../../src/model/geography';
import type { MapApproval } from '../../src/model/mapApproval';
import { slimSvg } from './slimSvg';
import { STILL } from './stillSize';
import type { StillView } from './stillView';

/** The picture of a view: title, map, legend, approval and sources, as the export makes it. Light, as on paper. */
export function stillSvg(
  { shown, language, title, subtitle }: StillView,
  geography: Geography,
  approval: MapApproval | null,
): string {
  const wish = { shown, geography, approval, language, title, subtitle };
  const layout = { ...STILL, scale: 1, density: null };
  return svgMarkup(slimSvg(pictureTree({ ...wish, theme: 'light', layout, page: STILL })));
}
