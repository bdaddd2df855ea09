import type { ShowMessage, StageStands } from '../model/show/showMessage';
import type { ShowState } from '../model/show/showState';
import type { Show } from './show.svelte';
import { openLine, type ShowLine } from './showLine';

/** The stage's end of the line to a speaker's window: it says how the show stands, and does what it is asked. */
export class StageLine {
  readonly #show: Show;
  readonly #line: ShowLine;
  readonly #id = crypto
    .getRandomValues(new Uint32Array(2))
    .reduce((id, one) => id + one.toString(36), '');

  constructor(show: Show, session: string) {
    this.#show = show;
    this.#line = openLine(session, (message) => this.#hear(message));
    addEventListener('pagehide', this.#leave);
  }

  readonly tell = (state: ShowState): void => this.#line.send(this.#told(state));

  close(): void {
    removeEventListener('pagehide', this.#leave);
    this.#leave();
    this.#line.close();
  }

  readonly #leave = (): void => this.#line.send({ type: 'bye', stage: this.#id });

  #hear(message: ShowMessage): void {
    if (message.type === 'hello') this.tell(this.#show.state);
    if (message.type !== 'ask' || message.stage !== this.#id) return;
    const { act } = message;
    if (act.type === 'go' || act.type === 'clock') this.#show.act(act);
    else this.#show.do(act);
  }

  #told(state: ShowState): StageStands {
    const { rev, scene, step, blank, isExploring, isAutoplay, hasMotion, theme, scale } = state;
    const now = performance.now();
    return {
      ...{ type: 'stands', stage: this.#id },
      ...{ rev, scene, step, blank, isExploring, isAutoplay, hasMotion, theme, scale },
      elapsed: Math.max(0, now - state.startedAt),
      inScene: Math.max(0, now - state.sceneAt),
      ratio: Math.min(20, Math.max(0.1, innerWidth / Math.max(1, innerHeight))),
    };
  }
}
