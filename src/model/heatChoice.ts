import { shownOf } from './heatCell';
import { AS_LISTED, type HeatLook, type HeatOrder, type Shown, type Similarity } from './heatLook';
import type { HeatMatter } from './heatSheet';
import type { IndustryProfile } from './industryProfile';
import { similaritiesOf } from './similarity';

/** What is wanted, or the first that the profile has. */
export function shownFor(profile: IndustryProfile, { shown }: HeatLook): Shown {
  const fitting = shownOf(profile);
  return fitting.includes(shown) ? shown : (fitting[0] ?? 'value');
}

export function similarityFor(profile: IndustryProfile, { similarity }: HeatLook): Similarity {
  const fitting = similaritiesOf(profile);
  return fitting.includes(similarity) ? similarity : (fitting[0] ?? 'jaccard');
}

export const matterFor = (profile: IndustryProfile, look: HeatLook): HeatMatter =>
  look.view === 'sectors'
    ? { type: 'sectors', shown: shownFor(profile, look) }
    : { type: 'places', similarity: similarityFor(profile, look) };

/** Names begin with the first letter, numbers with the largest; then turned round, then as listed. */
export function nextOrder(order: HeatOrder, by: string): HeatOrder {
  const first = by !== 'name';
  if (order.by !== by) return { by, descending: first };
  return order.descending === first ? { by, descending: !first } : AS_LISTED;
}
