import { afterLoss } from './afterLoss';
import type { MapTrouble } from './mapTrouble';
import { hasWebGl } from './webGl';

/** A map that shows no sign of life for so long will not come. */
const SILENCE_MS = 10_000;
/**
 * Silence is counted in small steps, each with a picture of the page in it: a page that is held up itself hears nothing,
 * a page that nobody sees or whose graphics are slow draws nothing, and their steps take longer.
 */
const TICK_MS = 250;
/** A restored map should show one by then; if not, one more is tried. */
const RESTORE_MS = 3_000;

/**
 * Watches over the WebGL map: has it made anew after its context was lost, and gives it up for SVG when it is lost
 * again, cannot be made, does not draw or does not answer.
 */
export class MapHealth {
  /** Why SVG draws the map; null while WebGL does. */
  trouble: MapTrouble | null = $state(null);
  /** Number of the WebGL map that should be there; null while none should. */
  map: number | null = $state(null);
  /** It stands on the screen. */
  isDrawn = $state(false);
  /** The context was lost and a new map is on its way. */
  isRestoring = $state(false);

  #made = 0;
  #losses: number[] = [];
  /** Number of the silence that is watched; what waits for another one ends. */
  #silence = 0;

  /** Before the first map, or one more after all had been given up. False where there is no WebGL. */
  prepare = (): boolean => {
    this.#losses = [];
    this.isRestoring = this.trouble !== null;
    this.trouble = null;
    const isPossible = hasWebGl();
    if (!isPossible) this.fail('noWebGl');
    return isPossible;
  };

  begin = (): void => this.#make(() => this.fail('silent'), SILENCE_MS);

  stop = (): void => {
    this.#take();
    this.#made++;
    this.trouble = null;
    this.isRestoring = false;
  };

  drawn = (): void => {
    this.#silence++;
    this.isDrawn = true;
    this.isRestoring = false;
  };

  /** The map's worker has answered, or something of the map was drawn: slow is not dead. */
  sign = (): void => {
    if (this.map !== null && !this.isDrawn) this.#watch(() => this.fail('silent'), SILENCE_MS);
  };

  fail = (trouble: MapTrouble, error?: unknown): void => {
    if (this.trouble !== null) return;
    // For whoever is asked why the map looks different.
    console.warn(`map: ${trouble}`, error ?? '');
    this.#take();
    if (trouble === 'lost') this.#losses.push(performance.now());
    if (trouble === 'lost' && afterLoss(this.#losses) === 'restore') return void this.#restore();
    this.isRestoring = false;
    this.trouble = trouble;
  };

  async #restore(): Promise<void> {
    this.isRestoring = true;
    const turn = this.#made;
    await whenVisible();
    const isBack = await waitFor(hasWebGl, RESTORE_MS);
    if (turn !== this.#made || this.trouble !== null) return;
    if (!isBack) return this.#giveUp();
    this.#make(() => this.#make(() => this.#giveUp(), SILENCE_MS), RESTORE_MS);
  }

  #giveUp(): void {
    this.#losses.push(performance.now());
    this.#take();
    this.isRestoring = false;
    this.trouble = 'lost';
  }

  #make(onsilence: () => void, within: number): void {
    this.isDrawn = false;
    this.map = ++this.#made;
    this.#watch(onsilence, within);
  }

  #take(): void {
    this.#silence++;
    this.map = null;
    this.isDrawn = false;
  }

  #watch(onsilence: () => void, within: number): void {
    const own = ++this.#silence;
    let left = within;
    const tick = (): void => {
      if (own !== this.#silence) return;
      left -= TICK_MS;
      if (left < 0) onsilence();
      else setTimeout(() => requestAnimationFrame(tick), TICK_MS);
    };
    tick();
  }
}

/** Asks every 100 ms; false when it is not so within the time. */
async function waitFor(isSo: () => boolean, within: number): Promise<boolean> {
  for (let waited = 0; waited <= within; waited += 100) {
    if (isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** A hidden page would only take the context from one that is looked at. */
function whenVisible(): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.hidden) return;
      document.removeEventListener('visibilitychange', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
    look();
  });
}
