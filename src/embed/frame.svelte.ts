import { untrack } from 'svelte';
import type { PageRoom } from '../components/pageRoom.svelte';
import type { MapControls } from '../map/camera';
import type { AtlasState } from '../state/atlasState.svelte';
import { stateOf } from './answerRequest';
import { atMost } from './atMost';
import type { Embedding } from './embedding';
import { embedForm, mapHeight } from './embedShape';
import type { DrawnBy } from './watchRendering';

/** Ten times a second is enough for any page around. */
const PACE = 100;
/** Heights that a page around may be asked for. */
const [LOWEST, HIGHEST] = [160, 4000];
const LOW = 360;

/** What a frame shows at its size, and what it tells the page around. Made while a component begins. */
export class Frame {
  readonly #atlas: AtlasState;
  readonly #room: PageRoom;
  readonly #embedding: Embedding;
  map: MapControls | null = $state.raw(null);
  /** The page around, or a reader who went on, lets the map rest. */
  isSuspended = $state(false);
  /** Nothing is drawn before anybody can see it. */
  isSeen = $state(false);

  readonly form = $derived.by(() =>
    embedForm(this.#room.width / this.#room.letter, this.#room.height / this.#room.letter),
  );
  readonly isSmall = $derived(this.form === 'picture' || this.form === 'bare');
  /** Little height: what folds is folded, so that there is a map. */
  readonly isLow = $derived.by(() => this.#room.height / this.#room.letter < LOW);
  /** A drawing in place of the live map. */
  readonly isResting = $derived.by(
    () => this.isSuspended || !this.isSeen || !this.#embedding.params.isInteractive,
  );
  readonly #height = $derived.by(() => {
    const { bar, strip, bandHeight, width } = this.#room;
    return Math.min(HIGHEST, Math.max(LOWEST, bar + strip + bandHeight + mapHeight(width)));
  });

  constructor(atlas: AtlasState, room: PageRoom, embedding: Embedding) {
    [this.#atlas, this.#room, this.#embedding] = [atlas, room, embedding];
    const { tell, params } = embedding;
    this.#news('statechange', () => ({ state: stateOf(atlas.query) }));
    this.#news('select', () => ({ id: stateOf(atlas.query).sel ?? null }));
    if (params.tellsHeight) this.#tellHeight();
    $effect(() =>
      tell('data', { version: atlas.dataset.version, rows: atlas.flowView.pairs.length }),
    );
    $effect(() => {
      if (!this.isSmall) return;
      const message = 'A map needs at least 320 × 240 pixels.';
      tell('error', { code: 'too_small', message, recoverable: true });
    });
  }

  /** A reader goes on by himself: the page around may let another frame rest instead. */
  suspend(isSuspended: boolean): void {
    this.isSuspended = isSuspended;
    this.#embedding.tell(isSuspended ? 'suspend' : 'resume', {});
  }

  /** The map has drawn what was asked for. */
  drawn(by: DrawnBy | 'image'): void {
    const { tell } = this.#embedding;
    const isInstead = by === 'svg' && this.#atlas.query.renderer === 'auto' && !this.isResting;
    if (isInstead) tell('fallback', { renderer: by, reason: 'no_webgl2' });
    tell('render', { renderer: by });
  }

  /** Tells when something has become another; what it is at first, the page around knows. */
  #news(name: string, read: () => object): void {
    const say = atMost(PACE, (body: object) => this.#embedding.tell(name, body));
    let told = untrack(() => JSON.stringify(read()));
    $effect(() => {
      const body = read();
      const text = JSON.stringify(body);
      if (text !== told) say(body);
      told = text;
    });
  }

  #tellHeight(): void {
    const say = atMost(PACE, (h: number) => this.#embedding.tell('size', { h }));
    let told = 0;
    $effect(() => {
      if (Math.abs(this.#height - told) < 2) return;
      say((told = this.#height));
    });
  }
}
