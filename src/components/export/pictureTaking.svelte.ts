import {
  drawnPane,
  NO_PANE_DATA,
  type DrawnPane,
  type PaneData,
  type PictureContent,
} from '../../model/pictureContent';
import { useApproval } from '../../state/siteContext';
import { useAtlas } from '../../state/atlasContext';
import { useGeography } from '../../state/geographyContext';
import { useNames } from '../../state/namesContext';
import type { WishedPane } from '../../state/pictures';
import { useSectorFigures } from '../../state/sectorFiguresContext';
import { useLocale } from '../../text/locale.svelte';
import { FileJob } from './fileJob.svelte';
import type { Look } from './pictureWish';

/** What pictures and slides are made from, and what is chosen for both: the pane that is looked at, if it can be drawn. */
export class PictureTaking {
  readonly atlas = useAtlas();
  readonly locale = useLocale();
  readonly approval = useApproval();
  readonly geography = useGeography();
  readonly job = new FileJob();
  /** What the dialog was opened over. */
  readonly pane: DrawnPane | null = drawnPane(this.atlas.dataset, this.atlas.query);
  /** null until it has come. */
  data: PaneData | null = $state.raw(null);
  hasFailed = $state(false);
  look: Look = $state('page');
  #chosen: PictureContent = $state('pane');
  readonly shows: PictureContent = $derived(this.pane && this.data ? this.#chosen : 'map');
  readonly wished: WishedPane | null = $derived(
    this.pane && this.data && this.shows !== 'map'
      ? { pane: this.pane, shows: this.shows, data: this.data }
      : null,
  );

  constructor() {
    void this.#load(useSectorFigures(), useNames());
  }

  show = (content: PictureContent): void => void (this.#chosen = content);

  async #load(
    figures: () => Promise<PaneData['figures']>,
    names: () => Promise<PaneData['names']>,
  ) {
    try {
      this.data = {
        figures: this.pane === 'profiles' ? await figures() : NO_PANE_DATA.figures,
        // Without other names the list has fewer parks and flows to tell of, as on the page.
        names: this.pane === 'events' ? await names().catch(() => []) : NO_PANE_DATA.names,
      };
    } catch {
      this.hasFailed = true;
    }
  }
}
