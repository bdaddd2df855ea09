import { pictureWish, titlesOf, type Look } from '../components/export/pictureWish';
import type { MapApproval } from '../model/mapApproval';
import type { PictureLayout } from '../model/pictureSize';
import { useAtlas } from '../state/atlasContext';
import { useGeography } from '../state/geographyContext';
import { usePictures, type PictureWish } from '../state/pictures';
import { useApproval } from '../state/siteContext';
import { useLocale } from '../text/locale.svelte';
import type { RequestBody } from './messages';

/** What of a page's whole width a picture has that nobody gave a size. */
const USUAL = { width: 1200, height: 675 } as const;

type ViewWish = (layout: PictureLayout, look: Look, approval: MapApproval | null) => PictureWish;

/** The map as it stands, with title, legend, sources and approval. */
export function useViewWish(): ViewWish {
  const [atlas, locale, geography] = [useAtlas(), useLocale(), useGeography()];
  return (layout, look, approval) => {
    const { language } = locale;
    const given = { geography: geography(), language, approval };
    const titles = titlesOf(atlas, null, language);
    return pictureWish(atlas, given, { layout, look, pane: null, ...titles });
  };
}

/** What draws it as a file. */
export function usePictureTaking(): (wish: RequestBody<'exportImage'>) => Promise<Blob> {
  const [load, approval, wishFor] = [usePictures(), useApproval(), useViewWish()];
  return async ({ type = 'image/png', width = USUAL.width, height = USUAL.height, scale = 1 }) => {
    const wish = wishFor({ width, height, scale, density: null }, 'page', await approval);
    const maker = await load();
    return type === 'image/png' ? (await maker.png(wish, 1)).blob : maker.svg(wish).blob;
  };
}
