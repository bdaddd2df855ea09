import { pictureTree } from '../../src/export/pictureTree';
import type { SvgElement } from '../../src/layers/svgTree';
import type { Geography } from '../../src/model/geography';
import type { MapApproval } from '../../src/model/mapApproval';
import { slimSvg } from './slimSvg';
import { STILL } from './stillSize';
import type { StillView } from '../../src/export/still/stillView';

/** The picture of a view: title, map, legend, approval and sources, as the export makes it. Light, as on paper. */
export function stillPicture(
  { shown, language, title, subtitle }: StillView,
  geography: Geography,
  approval: MapApproval | null,
): SvgElement {
  const wish = { shown, geography, approval, language, title, subtitle };
  const layout = { ...STILL, scale: 1, density: null };
  return slimSvg(pictureTree({ ...wish, theme: 'light', layout, page: STILL, pane: null }));
}
