import { AS_LISTED, shownOf, type HeatOrder, type Shown } from '../../model/heatCell';
import type { HeatMatter } from '../../model/heatSheet';
import type { IndustryProfile } from '../../model/industryProfile';
import { similaritiesOf, type Similarity } from '../../model/similarity';

/** Industries of places, their likeness as a heat map, or in sentences. */
export const VIEWS = ['sectors', 'places', 'overlap'] as const;
export type ProfileView = (typeof VIEWS)[number];

/** What the reader looks at in the pane of profiles; short-lived, so no part of a link. */
export class ProfileChoice {
  view: ProfileView = $state('sectors');
  order: HeatOrder = $state.raw(AS_LISTED);
  /** The place that was chosen last here: it stays when its card is closed. */
  lastPlace: string | null = $state(null);
  #shown: Shown = $state('quotient');
  #similarity: Similarity = $state('krugman');

  /** What is wanted, or the first that the profile has. */
  shownFor(profile: IndustryProfile): Shown {
    const fitting = shownOf(profile);
    return fitting.includes(this.#shown) ? this.#shown : (fitting[0] ?? 'value');
  }

  similarityFor(profile: IndustryProfile): Similarity {
    const fitting = similaritiesOf(profile);
    return fitting.includes(this.#similarity) ? this.#similarity : (fitting[0] ?? 'jaccard');
  }

  matterFor(profile: IndustryProfile): HeatMatter {
    return this.view === 'sectors'
      ? { type: 'sectors', shown: this.shownFor(profile) }
      : { type: 'places', similarity: this.similarityFor(profile) };
  }

  /** The columns are others then: their order means nothing any more. */
  look(view: ProfileView): void {
    this.view = view;
    this.order = AS_LISTED;
  }

  show(shown: Shown): void {
    this.#shown = shown;
  }

  compareBy(similarity: Similarity): void {
    this.#similarity = similarity;
  }

  /** Names begin with the first letter, numbers with the largest; then turned round, then as listed. */
  sortBy(by: HeatOrder['by']): void {
    const first = by !== 'name';
    if (this.order.by !== by) this.order = { by, descending: first };
    else if (this.order.descending === first) this.order = { by, descending: !first };
    else this.order = AS_LISTED;
  }
}
