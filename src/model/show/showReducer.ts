import { STAGE_THEMES } from '../story/story';
import type { Intent } from './keyIntent';
import { COUNTDOWN, type Overlay, type ShowPlan, type ShowState } from './showState';
import { TEXT_SCALES } from './stageType';

/** What happens to a show: what somebody asks for, or the clock. */
export type ShowAct =
  | Intent
  /** Somebody is there. */
  | { readonly type: 'touched' }
  | { readonly type: 'tick' }
  | { readonly type: 'go'; readonly scene: number; readonly step: number }
  /** The speaker's clock shows so many milliseconds. */
  | { readonly type: 'clock'; readonly elapsed: number }
  /** The browser has left its full screen, perhaps by an Escape that it kept to itself. */
  | { readonly type: 'leftFullscreen' };

/** A press that comes so soon after the one that began a transition only ends it. */
const ONE_PRESS = 250;
/** A second Escape within it ends the show. */
const ESCAPES = 2000;

/** The show after something has happened at a time. Pure: the same acts lead to the same show. */
export function showAfter(state: ShowState, act: ShowAct, at: number, plan: ShowPlan): ShowState {
  if (state.hasEnded) return state;
  const awake = act.type === 'tick' ? state : wake(state, at);
  // Whoever stops a kiosk's loop has not asked for more than that.
  const isStop = state.attract === 'running' && act.type !== 'tick';
  const after = isStop ? awake : changed(awake, act, at, plan);
  return after === state ? state : { ...after, rev: state.rev + 1 };
}

/** `touchedAt` alone is no change that another window must know. */
function wake(state: ShowState, at: number): ShowState {
  const isRunning = state.attract === 'running';
  const reset = isRunning ? { scene: 0, step: 0, isAutoplay: false, dueAt: null } : {};
  return { ...state, ...reset, attract: 'off', touchedAt: at };
}

function changed(state: ShowState, act: ShowAct, at: number, plan: ShowPlan): ShowState {
  switch (act.type) {
    case 'touched':
      return state;
    case 'tick':
      return ticked(state, at, plan);
    case 'next':
    case 'previous':
      return turned(state, act.type, at, plan);
    case 'first':
      return gone(covered(state), 0, 0, at, plan);
    case 'last':
      return gone(covered(state), plan.scenes.length - 1, 0, at, plan);
    case 'restart':
      return gone(covered(state), state.scene, 0, at, plan);
    case 'go':
      return gone(covered(state), act.scene, act.step, at, plan);
    case 'clock':
      return { ...state, startedAt: at - act.elapsed };
    case 'digit':
      return { ...state, typed: (state.typed + act.digit).slice(-3) };
    case 'erase':
      return { ...state, typed: state.typed.slice(0, -1) };
    case 'enter':
      return state.typed === ''
        ? state
        : gone(covered(state), Number(state.typed) - 1, 0, at, plan);
    case 'choose':
      return gone(covered(state), state.picked, 0, at, plan);
    case 'pick':
      return { ...state, picked: within(state.picked + act.by, plan) };
    case 'escape':
      return escaped(state, at);
    case 'leftFullscreen':
      return { ...state, escapedAt: at };
    case 'autoplay':
      return {
        ...state,
        isAutoplay: !state.isAutoplay,
        dueAt: due(!state.isAutoplay, state, at, plan),
      };
    default:
      return switched(state, act.type);
  }
}

/** What is on or off, or one of a few, and changes nothing else. */
function switched(state: ShowState, type: Exclude<Intent, { digit: string }>['type']): ShowState {
  switch (type) {
    case 'black':
    case 'white':
      return { ...state, blank: state.blank === type ? 'no' : type };
    case 'overview':
    case 'goTo':
    case 'qr':
    case 'help':
    case 'offline':
      return laid(state, type);
    case 'explore':
      return { ...state, isExploring: !state.isExploring, isAutoplay: false, dueAt: null };
    case 'spotlight':
      return { ...state, hasSpotlight: !state.hasSpotlight };
    case 'motion':
      return { ...state, hasMotion: !state.hasMotion };
    case 'theme':
      return { ...state, theme: after(STAGE_THEMES, state.theme) };
    case 'larger':
      return { ...state, scale: beside(state.scale, 1) };
    case 'smaller':
      return { ...state, scale: beside(state.scale, -1) };
    default:
      // Full screen and windows are the browser's; `start` begins anew where the show stands.
      return type === 'start' ? { ...state, blank: 'no', overlay: null } : state;
  }
}

const laid = (state: ShowState, overlay: Overlay): ShowState => ({
  ...state,
  overlay: state.overlay === overlay ? null : overlay,
  picked: state.scene,
  typed: '',
});

/** What covers the stage, or frees its map, gives way first, and nothing else happens. */
function uncovered(state: ShowState): ShowState | null {
  if (state.blank !== 'no') return { ...state, blank: 'no' };
  if (state.overlay !== null) return { ...state, overlay: null, typed: '' };
  return state.isExploring ? { ...state, isExploring: false } : null;
}

function turned(state: ShowState, way: 'next' | 'previous', at: number, plan: ShowPlan): ShowState {
  const first = uncovered(state);
  if (first) return first;
  const isMoving = at < state.movesUntil;
  const still = isMoving ? { ...state, movesUntil: at } : state;
  if (isMoving && at - state.movedAt <= ONE_PRESS) return still;
  return moved({ ...still, typed: '' }, way, at, plan);
}

/** One state of a scene on or back; at either end nothing, or around where the show is a loop. */
function moved(state: ShowState, way: 'next' | 'previous', at: number, plan: ShowPlan): ShowState {
  const { scene, step } = state;
  const steps = stepsOf(plan, scene);
  if (way === 'next') {
    if (step < steps) return gone(state, scene, step + 1, at, plan);
    const isLast = scene === plan.scenes.length - 1;
    if (isLast && !plan.isLoop) return { ...state, isAutoplay: false, dueAt: null };
    return gone(state, isLast ? 0 : scene + 1, 0, at, plan);
  }
  if (step > 0) return gone(state, scene, step - 1, at, plan);
  return scene === 0 ? state : gone(state, scene - 1, stepsOf(plan, scene - 1), at, plan);
}

const covered = (state: ShowState): ShowState => ({
  ...state,
  ...{ blank: 'no', overlay: null, typed: '', isExploring: false },
});

/** A show at a scene that is there, on the way to it if it was not there yet. */
function gone(
  state: ShowState,
  scene: number,
  step: number,
  at: number,
  plan: ShowPlan,
): ShowState {
  const to = within(scene, plan);
  const place = { scene: to, step: Math.min(Math.max(0, step), stepsOf(plan, to)) };
  const isThere = place.scene === state.scene && place.step === state.step;
  const ms = state.hasMotion ? (plan.scenes[to]?.transition ?? 0) : 0;
  const way = isThere ? {} : { movedAt: at, movesUntil: at + ms };
  const sceneAt = to === state.scene ? state.sceneAt : at;
  const there = { ...state, ...place, picked: to, ...way, sceneAt };
  return { ...there, dueAt: due(state.isAutoplay, there, at, plan) };
}

function due(isOn: boolean, { scene, step }: ShowState, at: number, plan: ShowPlan): number | null {
  return isOn ? at + (plan.scenes[scene]?.dwells[step] ?? 0) : null;
}

function ticked(state: ShowState, at: number, plan: ShowPlan): ShowState {
  const isBusy = state.blank !== 'no' || state.overlay !== null || state.isExploring;
  if (state.dueAt !== null && at >= state.dueAt && !isBusy) return moved(state, 'next', at, plan);
  return plan.kiosk && state.attract !== 'running' ? idled(state, at, plan) : state;
}

/** Nobody has touched a kiosk for a while: it counts down, and then runs or begins anew. */
function idled(state: ShowState, at: number, plan: ShowPlan): ShowState {
  const { idle = 0, action = 'stay' } = plan.kiosk ?? {};
  const since = at - state.touchedAt;
  const isAsEver = state.scene === 0 && state.step === 0 && !state.isExploring;
  if (action === 'stay' || since < idle - COUNTDOWN) return state;
  if (action === 'reset' && isAsEver) return state;
  if (since < idle) return state.attract === 'counting' ? state : { ...state, attract: 'counting' };
  const anew = gone(covered(state), 0, 0, at, plan);
  if (action === 'reset') return { ...anew, attract: 'off', isAutoplay: false, dueAt: null };
  return { ...anew, attract: 'running', isAutoplay: true, dueAt: due(true, anew, at, plan) };
}

/** Escape takes away what lies on top; the second of two ends the show. The first leaves the full screen, if any. */
function escaped(state: ShowState, at: number): ShowState {
  if (state.typed !== '') return { ...state, typed: '' };
  const first = uncovered(state);
  if (first) return first;
  const hasEnded = at - state.escapedAt <= ESCAPES;
  return { ...state, escapedAt: at, hasEnded };
}

const stepsOf = ({ scenes }: ShowPlan, scene: number): number =>
  Math.max(0, (scenes[scene]?.dwells.length ?? 1) - 1);

const within = (scene: number, { scenes }: ShowPlan): number =>
  Math.min(Math.max(0, scene), Math.max(0, scenes.length - 1));

const after = <T>(list: readonly T[], one: T): T =>
  list[(list.indexOf(one) + 1) % list.length] ?? one;

const beside = (scale: ShowState['scale'], by: number): ShowState['scale'] =>
  TEXT_SCALES[TEXT_SCALES.indexOf(scale) + by] ?? scale;

/** A show at its beginning, or where a link wants it. */
export function showAt(
  { scene, step }: { readonly scene: number; readonly step: number },
  look: Pick<ShowState, 'theme' | 'hasMotion'>,
  at: number,
  plan: ShowPlan,
): ShowState {
  const start: ShowState = {
    ...{ rev: 0, scene: 0, step: 0, blank: 'no', overlay: null, picked: 0, typed: '' },
    ...{ isExploring: false, isAutoplay: false, attract: 'off', hasSpotlight: false },
    ...{ scale: 1, hasEnded: false, movedAt: at, movesUntil: at, dueAt: null },
    ...{ touchedAt: at, escapedAt: Number.NEGATIVE_INFINITY, startedAt: at, sceneAt: at },
    ...look,
  };
  return { ...gone(start, scene, step, at, plan), movedAt: at, movesUntil: at };
}
