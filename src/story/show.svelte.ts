import type { Language } from '../model/bilingual';
import { keyIntent, type Intent } from '../model/show/keyIntent';
import { showPlan } from '../model/show/showPlan';
import { showAfter, showAt, type ShowAct } from '../model/show/showReducer';
import type { ShowPlan, ShowState } from '../model/show/showState';
import type { Scene, StageTheme, Story } from '../model/story/story';
import type { ShowParams } from '../state/showParams';

interface Given {
  readonly story: Story;
  readonly params: Pick<ShowParams, 'scene' | 'step' | 'isKiosk'>;
  readonly theme: StageTheme;
  readonly hasMotion: boolean;
  readonly language: () => Language;
}

/** A story that is being told: where it stands, and what may happen to it. */
export class Show {
  story: Story = $state.raw() as Story;
  readonly isKiosk: boolean;
  readonly #language: () => Language;
  state: ShowState = $state.raw() as ShowState;
  readonly plan: ShowPlan = $derived.by(() => showPlan(this.story, this.#language(), this.isKiosk));
  readonly scene: Scene = $derived.by(() => this.story.scenes[this.state.scene] as Scene);
  /** How many of its steps have been taken. */
  readonly taken = $derived.by(() => this.state.step);
  readonly isExploring = $derived.by(() => this.state.isExploring);
  /** The step that was taken last; null for the scene by itself. */
  readonly step = $derived.by(() => this.scene.steps[this.taken - 1] ?? null);
  readonly count = $derived.by(() => this.story.scenes.length);
  /** What only the browser can do, asked for by a key. */
  onask: (what: 'fullscreen' | 'leaveFullscreen' | 'presenter') => void = () => {};
  #last: { readonly code: string; readonly at: number } | null = null;

  constructor({ story, params, theme, hasMotion, language }: Given) {
    this.story = story;
    this.#language = language;
    this.isKiosk = params.isKiosk || story.kiosk.enabled;
    const at = { scene: params.scene - 1, step: params.step };
    this.state = showAt(at, { theme, hasMotion }, performance.now(), this.plan);
  }

  /** As a picture of a show that stands elsewhere, of a story that may just be written. */
  follow(story: Story, part: Pick<ShowState, 'scene' | 'step' | 'theme' | 'scale'>): void {
    this.story = story;
    this.state = { ...this.state, ...part };
  }

  act(act: ShowAct): void {
    this.state = showAfter(this.state, act, performance.now(), this.plan);
  }

  /** Of a key in the capture phase, so that no map or list takes it first. */
  press = (event: KeyboardEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    const intent = keyIntent(event, {
      isInField: target?.closest('input, textarea, select') !== null && target !== null,
      isOnButton:
        target?.closest('button, a, summary, [role="option"]') !== null && target !== null,
      isTyping: this.state.typed !== '',
      isPicking: this.state.overlay === 'overview',
      isLocked: this.isKiosk && this.story.kiosk.lockKeys,
      last: this.#last,
    });
    if (intent === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (intent === 'swallowed') return;
    this.#last = { code: event.code, at: event.timeStamp };
    this.do(intent);
  };

  do(intent: Intent): void {
    const { type } = intent;
    if (type === 'fullscreen' || type === 'presenter') return this.onask(type);
    const isTop = this.#isBare();
    if (type === 'escape' && isTop && document.fullscreenElement) {
      this.onask('leaveFullscreen');
      return;
    }
    if (type === 'start' && !document.fullscreenElement) this.onask('fullscreen');
    this.act(intent);
  }

  /** Nothing that Escape would take away first. */
  #isBare(): boolean {
    const { blank, overlay, typed, isExploring } = this.state;
    return blank === 'no' && overlay === null && typed === '' && !isExploring;
  }
}
