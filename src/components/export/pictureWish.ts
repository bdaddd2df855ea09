import type { Language } from '../../model/bilingual';
import type { Geography } from '../../model/geography';
import type { MapApproval } from '../../model/mapApproval';
import type { Extent, PictureLayout } from '../../model/pictureSize';
import { shownBy } from '../../model/shown';
import type { AtlasState } from '../../state/atlasState.svelte';
import type { PictureWish } from '../../state/pictures';
import { headlineText, subtitleText } from '../../text/sentences';
import type { ThemeName } from '../../theme';

/** The page's colours, or those for paper. */
export type Look = 'page' | 'light';

export const themeOf = (look: Look): ThemeName =>
  look === 'light' ? 'light' : (document.documentElement.dataset.theme as ThemeName);

export interface PictureChoice {
  readonly layout: PictureLayout;
  readonly look: Look;
  /** null: as the page has it. */
  readonly title: string | null;
  readonly subtitle: string | null;
}

export const windowExtent = (): Extent => ({ width: innerWidth, height: innerHeight });

/** The page's map; where there is none, its window. */
export function mapExtent(): Extent {
  const map = document.querySelector('[data-ready]')?.getBoundingClientRect();
  return map && map.width > 0 && map.height > 0 ? map : windowExtent();
}

export const titlesOf = (
  atlas: AtlasState,
  language: Language,
): { readonly title: string; readonly subtitle: string } => ({
  title: headlineText(atlas.dataset, atlas.headline, atlas.clusters, atlas.topic, language),
  subtitle: subtitleText(atlas.dataset, atlas.view, atlas.query, language),
});

/** The view as it stands now: nothing in it changes with the page. */
export function pictureWish(
  atlas: AtlasState,
  given: {
    readonly geography: Geography;
    readonly language: Language;
    readonly approval: MapApproval | null;
  },
  { layout, look, title, subtitle }: PictureChoice,
): PictureWish {
  const own = titlesOf(atlas, given.language);
  return {
    ...given,
    shown: shownBy(atlas.dataset, { ...atlas.query }),
    theme: themeOf(look),
    layout,
    page: mapExtent(),
    title: title ?? own.title,
    subtitle: subtitle ?? own.subtitle,
  };
}
