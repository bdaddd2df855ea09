import type { Language } from '../../model/bilingual';
import type { Geography } from '../../model/geography';
import type { MapApproval } from '../../model/mapApproval';
import type { Extent, PictureLayout } from '../../model/pictureSize';
import { shownBy, type Shown } from '../../model/shown';
import type { AtlasState } from '../../state/atlasState.svelte';
import type { PictureWish, WishedPane } from '../../state/pictures';
import { mapTitles, type Titles } from '../../text/mapTitles';
import { paneTitles } from '../../text/paneTitles';
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
  readonly pane: WishedPane | null;
}

export const windowExtent = (): Extent => ({ width: innerWidth, height: innerHeight });

/** The page's map; where there is none, its window. */
export function mapExtent(): Extent {
  const map = document.querySelector('[data-ready]')?.getBoundingClientRect();
  return map && map.width > 0 && map.height > 0 ? map : windowExtent();
}

/** The finding of what is drawn: of the map, or of a pane alone. */
export const titlesOf = (atlas: Shown, pane: WishedPane | null, language: Language): Titles =>
  pane?.shows === 'pane'
    ? paneTitles(pane.pane, atlas, pane.data, language)
    : mapTitles(atlas, language);

/** The view as it stands now: nothing in it changes with the page. */
export function pictureWish(
  atlas: AtlasState,
  given: {
    readonly geography: Geography;
    readonly language: Language;
    readonly approval: MapApproval | null;
  },
  { layout, look, title, subtitle, pane }: PictureChoice,
): PictureWish {
  const shown = shownBy(atlas.dataset, { ...atlas.query });
  const own = titlesOf(shown, pane, given.language);
  return {
    ...{ ...given, shown, pane },
    theme: themeOf(look),
    layout,
    page: mapExtent(),
    title: title ?? own.title,
    subtitle: subtitle ?? own.subtitle,
  };
}
