import { unitOf } from '../layers/flowStyleOf';
import { overviewZoom } from '../layers/overview';
import { boundsOf, HOME, withSurroundings, type Padding } from '../map/camera';
import { isPane, isReading } from '../model/query';
import type { Reach } from '../model/reach';
import { extentOf } from '../model/whereIs';
import type { AtlasState } from '../state/atlasState.svelte';
import { layoutOf, letterOf, mapPadding, type Layout } from './layout';

/** Widths of the parts beside the map in a wide layout, px at letters of the usual size (`--rail` is the same). */
const RAIL = 320;
const WALL_RAIL = 440;
/** Below the approval where it stands on the map. */
const BAND_GAP = 8;
/** Folded legend above the buttons of a card from below. */
const LEGEND_BAR = 52;
/** Height of the approval that lines are laid out for: more of its lines must not bend them. */
const USUAL_BAND = 60;
/** Below it the region is a stamp, whatever the window. */
const LEAST_ZOOM = 3;

/** What a page makes of its size. */
export interface PageShape {
  readonly layoutOf: (width: number, height: number, isOnePanel: boolean) => Layout;
  /** The years stand in a strip below the map. */
  readonly hasStrip: (layout: Layout) => boolean;
}

const WHOLE_PAGE: PageShape = { layoutOf, hasStrip: ({ name }) => name === 'wide' };

/** Who shares the page: what was measured of its parts, and what follows for the others. All in CSS pixels. */
export class PageRoom {
  readonly #atlas: AtlasState;
  readonly #shape: PageShape;
  /** Size of the reader's letters without elder mode. */
  readonly #usual = parseFloat(getComputedStyle(document.documentElement).fontSize);

  // Measured on the page.
  width = $state(1280);
  height = $state(720);
  bar = $state(56);
  stripHeight = $state(88);
  bandHeight = $state(0);
  actsHeight = $state(0);
  cardHeight = $state(0);
  /** The part of the height that a docked pane has, and whether it covers the map; both last as long as the page. */
  dockShare = $state(0.42);
  isTall = $state(false);

  readonly isElder = $derived.by(() => this.#atlas.query.elder !== 'off');
  /** Room is counted in the reader's letters: who doubles them gets the layout of half the window. */
  readonly letter = $derived.by(
    () => (this.isElder ? letterOf(this.#atlas.query.elder, this.#usual) : this.#usual) / 16,
  );
  readonly layout = $derived.by(() =>
    this.#shape.layoutOf(this.width / this.letter, this.height / this.letter, this.isElder),
  );
  readonly isWide = $derived(this.layout.name === 'wide');
  readonly #hasCard = $derived.by(() => this.#atlas.hasAside);
  readonly #hasSheet = $derived(this.#hasCard && this.layout.card === 'below');

  readonly hasStrip = $derived.by(
    () =>
      this.#shape.hasStrip(this.layout) &&
      this.#atlas.hasTimeline &&
      this.#atlas.query.tab !== 'sources',
  );
  readonly strip = $derived(this.hasStrip ? this.stripHeight : 0);
  /** On a telephone readings and panes take the map's place … */
  readonly isPage = $derived.by(() => {
    const { tab } = this.#atlas.query;
    return this.layout.name === 'narrow' && (isReading(tab) || isPane(tab));
  });
  /** … elsewhere a pane is docked below it, the list in the rail. */
  readonly isDocked = $derived.by(
    () => this.layout.name !== 'narrow' && isPane(this.#atlas.query.tab),
  );
  /** Below a pane the years fold into one row, so that the map keeps its share of a usual screen. */
  readonly isStripLow = $derived.by(() => this.isDocked && this.height < 900 * this.letter);
  readonly dock = $derived(this.isDocked ? Math.round(this.height * this.dockShare) : 0);
  /** What sheets leave free, so that the approval stays in sight. */
  readonly foot = $derived(this.isWide ? 0 : this.bandHeight);
  readonly room = $derived(this.height - this.foot);
  /** The legend stands beside an open card. */
  readonly isPushed = $derived(this.isWide && this.#hasCard);
  /** Beside both there may be no room left for the approval: the legend then stands above it. */
  readonly isLifted = $derived(this.isPushed && this.width / this.letter < 1440);
  readonly half = $derived(Math.max(this.room * 0.5, Math.min(this.room, 240)));
  /** Between bar and sheet a telephone has no room for buttons of the map: fingers do without. */
  readonly isTight = $derived(
    this.layout.name === 'narrow' && this.room - this.bar - this.cardHeight < 330 * this.letter,
  );
  /** The highest that a sheet may become. */
  readonly full = $derived(this.layout.isShort && !this.isElder ? this.room : this.room - this.bar);
  /** What the legend may have of the height. */
  readonly free = $derived(
    Math.max(120, this.room - this.strip - this.dock - this.bar - (this.layout.isShort ? 80 : 250)),
  );

  /** What the whole region keeps clear of. Whoever comes by a link with a card sees the region above it. */
  readonly padding = $derived.by(() => {
    const sheet = this.#hasSheet ? this.half + LEGEND_BAR * this.letter : 0;
    return this.#paddingBeside(this.isPushed ? 1.2 : 0.85, this.bandHeight, sheet);
  });
  /** The same without a card: when it changes, whoever looks at the whole region is shown it anew. */
  readonly usualPadding = $derived.by(() => this.#paddingBeside(0.85, this.bandHeight));
  /** How far there is something to see in a window of some size. */
  readonly usualReach = $derived.by(
    () => this.#atlas.own?.reachOf(this.#atlas.dataset, this.#atlas.topic) ?? HOME,
  );
  /** How far there is something to see: all of it, in however low a frame. */
  readonly reach = $derived.by((): Reach => {
    const usual = this.usualReach;
    const minZoom = Math.max(LEAST_ZOOM, this.overview);
    return minZoom < usual.minZoom ? { ...usual, minZoom } : usual;
  });
  /** The same, where a card from below leaves no room for all of it: what the card tells of. */
  readonly firstReach = $derived.by((): Reach => {
    const { dataset, query } = this.#atlas;
    const told = this.#hasSheet ? query.selection : null;
    const near = told && boundsOf(extentOf(told, dataset));
    return near ? { ...this.reach, whole: withSurroundings(near) } : this.reach;
  });
  /** The zoom that lines are laid out for. */
  readonly overview = $derived.by(() => {
    const { width, height, dock, strip, foot } = this;
    const seen = this.isDocked ? height - dock - strip - foot : height;
    const padding = this.#paddingBeside(0.85, USUAL_BAND * this.letter);
    return overviewZoom(this.usualReach.whole, { width, height: seen }, padding);
  });
  /** The map's letters grow with the reader's, as far as they do on a wall. */
  readonly unit = $derived.by(() => {
    const unit = unitOf(this.width, this.height);
    return this.isElder ? Math.min(2, Math.max(unit, this.letter * 1.34)) : unit;
  });

  constructor(atlas: AtlasState, shape = WHOLE_PAGE) {
    [this.#atlas, this.#shape] = [atlas, shape];
  }

  /** `right`: what stands at the right, in widths of the rail. `sheet`: what has come up from below. */
  #paddingBeside(right: number, band: number, sheet = 0): Padding {
    const rail = (this.layout.isWall ? WALL_RAIL : RAIL) * this.letter;
    const below = this.isWide ? this.strip + BAND_GAP + band : this.strip + this.foot + sheet;
    // Above a docked pane the approval is a line along the foot of the map.
    const line = this.isWide ? Math.min(band, this.bandHeight) : 0;
    const foot = this.isDocked ? line : below;
    return mapPadding(this.layout, { bar: this.bar, rail, foot, right: rail * right });
  }
}
