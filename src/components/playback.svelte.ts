import { untrack } from 'svelte';
import type { PeriodChoice } from '../model/query';
import { stepBeside } from '../model/timeSteps';
import type { AtlasState } from '../state/atlasState.svelte';

/** Milliseconds that a year stays: long enough to read its title. */
const STAY = 1400;

/**
 * Goes through the years, by itself or step by step. Every step is a view like any other and drawn at once, without
 * motion in between; it begins only when a hand asks for it, and ends with the last year, with any other choice of
 * time, and when nobody looks.
 */
export class Playback {
  isPlaying = $state(false);
  readonly #atlas: AtlasState;
  readonly #steps: () => readonly PeriodChoice[];
  #timer = 0;

  constructor(atlas: AtlasState, steps: () => readonly PeriodChoice[]) {
    this.#atlas = atlas;
    this.#steps = steps;
  }

  next = (by: 1 | -1): PeriodChoice | null =>
    stepBeside(this.#steps(), this.#atlas.view.period, by);

  step(by: 1 | -1): void {
    this.pause();
    const period = this.next(by);
    if (period) this.#atlas.change({ period, minus: null });
  }

  toggle = (): void => (this.isPlaying ? this.pause() : this.#play());

  pause = (): void => {
    window.clearTimeout(this.#timer);
    this.isPlaying = false;
    this.#atlas.isPassing = false;
  };

  #play(): void {
    const first = this.next(1) ?? this.#steps()[0];
    if (!first) return;
    this.isPlaying = true;
    this.#show(first);
  }

  #show(period: PeriodChoice): void {
    this.#atlas.change({ period, minus: null });
    this.#timer = window.setTimeout(() => untrack(() => this.#goOn(period)), STAY);
  }

  #goOn(shown: PeriodChoice): void {
    const next = this.next(1);
    const isUndisturbed = JSON.stringify(this.#atlas.query.period) === JSON.stringify(shown);
    if (!next || !isUndisturbed) return this.pause();
    // One step back leads to what was before the playing, not through all its years.
    this.#atlas.isPassing = true;
    this.#show(next);
  }
}
