import type { Dataset } from './dataset';
import type { IndustryProfile } from './industryProfile';
import type { ProfileBasis } from './query';
import { recordProfile } from './recordProfile';
import { sectorProfile } from './sectorProfile';
import type { SectorFigure } from './statistic';

/** The profiles of places on a basis. */
export const profileOf = (
  dataset: Dataset,
  figures: readonly SectorFigure[],
  basis: ProfileBasis,
): IndustryProfile =>
  basis === 'records' || basis === 'parks'
    ? recordProfile(dataset, basis)
    : sectorProfile(dataset, figures, basis);
