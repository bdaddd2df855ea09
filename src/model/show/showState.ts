import type { StageTheme } from '../story/story';
import type { TextScale } from './stageType';

/** What lies over the stage. */
export type Overlay = 'overview' | 'goTo' | 'qr' | 'help' | 'offline';

export type Blank = 'no' | 'black' | 'white';

/** Where a show stands. All times are given to it, in milliseconds of one clock. */
export interface ShowState {
  /** Grows with every change, so that two windows know which is the later state. */
  readonly rev: number;
  /** From 0. */
  readonly scene: number;
  /** 0 for the scene by itself, then one for each of its steps. */
  readonly step: number;
  readonly blank: Blank;
  readonly overlay: Overlay | null;
  /** The scene that the overview stands at. */
  readonly picked: number;
  /** Digits of a scene's number, until Enter. */
  readonly typed: string;
  /** The map is free; the show goes on where it was. */
  readonly isExploring: boolean;
  readonly isAutoplay: boolean;
  /** Nobody has touched a kiosk: it counts down, then runs by itself. */
  readonly attract: 'off' | 'counting' | 'running';
  readonly hasSpotlight: boolean;
  readonly hasMotion: boolean;
  readonly theme: StageTheme;
  readonly scale: TextScale;
  readonly hasEnded: boolean;
  /** When the transition that is under way began and will be over. */
  readonly movedAt: number;
  readonly movesUntil: number;
  /** When the show goes on by itself. */
  readonly dueAt: number | null;
  readonly touchedAt: number;
  /** When the talk began, and when its present scene did: the speaker's clock. */
  readonly startedAt: number;
  readonly sceneAt: number;
  /** The first Escape of two. */
  readonly escapedAt: number;
}

/** What of a story decides how its show runs. */
export interface ShowPlan {
  readonly scenes: readonly ScenePlan[];
  /** After the last scene comes the first. */
  readonly isLoop: boolean;
  readonly kiosk: {
    readonly idle: number;
    readonly action: 'attract' | 'reset' | 'stay';
  } | null;
}

export interface ScenePlan {
  /** Milliseconds that each of its states stays in autoplay, the scene by itself first: one more than it has steps. */
  readonly dwells: readonly number[];
  /** Of the way into it. */
  readonly transition: number;
}

/** Milliseconds of countdown that a kiosk shows before it runs by itself. */
export const COUNTDOWN = 10_000;
