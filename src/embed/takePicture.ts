import { titlesOf, pictureWish } from '../components/export/pictureWish';
import { useApproval } from '../state/approvalContext';
import { useAtlas } from '../state/atlasContext';
import { useGeography } from '../state/geographyContext';
import { usePictures } from '../state/pictures';
import { useLocale } from '../text/locale.svelte';
import type { RequestBody } from './messages';

/** What of a page's whole width a picture has that nobody gave a size. */
const USUAL = { width: 1200, height: 675 } as const;

/** What draws the view as it stands, with title, legend, sources and approval. */
export function usePictureTaking(): (wish: RequestBody<'exportImage'>) => Promise<Blob> {
  const [atlas, locale, geography] = [useAtlas(), useLocale(), useGeography()];
  const [load, approval] = [usePictures(), useApproval()];
  return async ({ type = 'image/png', width = USUAL.width, height = USUAL.height, scale = 1 }) => {
    const { language } = locale;
    const given = { geography: geography(), language, approval: await approval };
    const layout = { width, height, scale, density: null };
    const titles = titlesOf(atlas, null, language);
    const wish = pictureWish(atlas, given, { layout, look: 'page', pane: null, ...titles });
    const maker = await load();
    return type === 'image/png' ? (await maker.png(wish, 1)).blob : maker.svg(wish).blob;
  };
}
