import { isEach, type DrawnPane } from '../../model/pictureContent';
import { listOf } from '../../model/seenList';
import { comparisonOf } from '../../model/sides';
import { drawCompare } from './drawCompare';
import { drawEvents } from './drawEvents';
import { drawMatrix } from './drawMatrix';
import { drawOrganisations } from './drawOrganisations';
import { drawProfiles } from './drawProfiles';
import { drawSmallMaps } from './drawSmallMaps';
import type { PaneDrawing, PaneInput } from './paneDrawing';

/** A pane of the page as it stands in a picture. */
export function drawPane(pane: DrawnPane, input: PaneInput): PaneDrawing {
  const { dataset, query } = input.shown;
  switch (pane) {
    case 'matrix':
      return drawMatrix(input);
    case 'compare': {
      const comparison = comparisonOf(dataset, query);
      return comparison.sides && !isEach(query)
        ? drawCompare(input, comparison, comparison.sides)
        : drawSmallMaps(input, comparison);
    }
    case 'profiles':
      return drawProfiles(input);
    case 'events':
      return listOf(query) === 'events' ? drawEvents(input) : drawOrganisations(input);
  }
}
