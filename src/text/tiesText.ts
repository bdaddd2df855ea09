import type { Language } from '../model/bilingual';
import { industriesOf, type Comparison } from '../model/complementarity';
import type { Dataset } from '../model/dataset';
import type { IndustryProfile } from '../model/industryProfile';
import { tiesBetween } from '../model/tiesBetween';
import { labelOf } from './profileText';
import { PROFILE_TEXTS } from './profileTexts';

/** How many ties are on record between two places, of all and of each industry that both have. */
export function tiesText(
  dataset: Dataset,
  profile: IndustryProfile,
  { one, other }: Comparison,
  language: Language,
): string {
  const words = PROFILE_TEXTS[language];
  const ties = tiesBetween(dataset, profile.places[one] ?? '', profile.places[other] ?? '');
  if (ties.all === 0) return words.noTies;
  // Sectors of statistics are not those of the flows: only records tell of one industry.
  const shared = profile.reference ? [] : industriesOf(profile, one, other).both;
  const told = shared.map((sector) => ({
    label: labelOf(profile.sectors[sector], language),
    count: ties.byIndustry.get(profile.sectors[sector]?.id ?? '') ?? 0,
  }));
  const none = told.filter(({ count }) => count === 0).map(({ label }) => label);
  return [
    words.ties(ties.all),
    ...told.flatMap(({ label, count }) => (count > 0 ? words.tiesOf(label, count) : [])),
    ...(none.length > 0 ? [words.noTiesOf(none.join(words.join))] : []),
  ].join(' · ');
}
