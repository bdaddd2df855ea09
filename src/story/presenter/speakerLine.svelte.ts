import { heard, isLost, UNHEARD, type Mirror } from '../../model/show/mirror';
import type { ShowAsk, ShowMessage, StageStands } from '../../model/show/showMessage';
import { openLine, type ShowLine } from '../showLine';

/** Milliseconds between two calls for the stage. */
const BEAT = 1000;

/** The speaker's end of the line: how the stage stands, and what is asked of it. Made while a component begins. */
export class SpeakerLine {
  #mirror: Mirror = $state.raw(UNHEARD);
  now = $state(performance.now());
  readonly stage: StageStands | null = $derived.by(() => this.#mirror.stage);
  readonly isLost = $derived.by(() => isLost(this.#mirror, this.now));
  /** Milliseconds since the talk began, and since its scene did; they go on while the stage is silent. */
  readonly elapsed = $derived.by(() => this.#since(this.stage?.elapsed ?? 0));
  readonly inScene = $derived.by(() => this.#since(this.stage?.inScene ?? 0));
  readonly #line: ShowLine;

  constructor(session: string) {
    this.#line = openLine(session, (message) => this.#hear(message));
    $effect(() => {
      const beat = (): void => this.#line.send({ type: 'hello' });
      beat();
      const beats = setInterval(beat, BEAT);
      const clock = setInterval(() => (this.now = performance.now()), 250);
      return () => {
        clearInterval(beats);
        clearInterval(clock);
        this.#line.close();
      };
    });
  }

  ask(act: ShowAsk): void {
    if (this.stage) this.#line.send({ type: 'ask', stage: this.stage.stage, act });
  }

  #hear(message: ShowMessage): void {
    const { stage } = this;
    this.now = performance.now();
    const { elapsed } = this;
    this.#mirror = heard(this.#mirror, message, this.now);
    // A stage that has been opened anew does not know for how long the talk has lasted.
    const isAnother = stage !== null && this.stage?.stage !== stage.stage;
    if (isAnother) this.ask({ type: 'clock', elapsed });
  }

  #since(time: number): number {
    return this.stage ? time + Math.max(0, this.now - this.#mirror.heardAt) : 0;
  }
}
