import type { Language } from '../model/bilingual';
import { rankLikeness, type Ranking } from '../model/complementarity';
import type { Dataset } from '../model/dataset';
import { matterFor, similarityFor } from '../model/heatChoice';
import type { Similarity } from '../model/heatLook';
import { heatSheet, rowOfSelection, type HeatMatter, type HeatSheet } from '../model/heatSheet';
import type { IndustryProfile } from '../model/industryProfile';
import type { Query } from '../model/query';
import { placeName } from './format';
import { captionText } from './profileText';

/** A profile as the reader looks at it: as a heat map, and who is like whom. */
export interface SeenProfile {
  readonly names: readonly string[];
  readonly matter: HeatMatter;
  readonly similarity: Similarity;
  readonly sheet: HeatSheet;
  /** The row of what is selected. */
  readonly chosen: number | null;
  readonly ranking: Ranking;
  readonly caption: string;
}

/** `last`: the place that was chosen last, whose card may be closed by now. */
export function seenProfile(
  { gazetteer }: Dataset,
  profile: IndustryProfile,
  { heat, selection }: Pick<Query, 'heat' | 'selection'>,
  last: string | null,
  language: Language,
): SeenProfile {
  const names = profile.places.map((id) => placeName(gazetteer.get(id), language, id));
  const matter = matterFor(profile, heat);
  const similarity = similarityFor(profile, heat);
  const chosen = rowOfSelection(profile, selection, last, gazetteer);
  return {
    ...{ names, matter, similarity, chosen },
    sheet: heatSheet(profile, matter, names, heat.order),
    ranking: rankLikeness(profile, similarity, chosen),
    caption: captionText(profile, matter, language),
  };
}
