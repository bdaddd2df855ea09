import type { Bilingual, Language } from '../bilingual';
import type { Camera } from '../query';
import type { StoryFault } from './storyFault';

/** Version of the form of story files. A reader refuses a newer one. */
export const STORY_VERSION = 1;

/**
 * What a scene looks like. `two-maps`: the view and what `with` sets beside it; `chart` and `table`: the scene's
 * `items`; `statement`: a sentence alone; `qr`: the view on the audience's telephones.
 */
export const LAYOUTS = [
  'cover',
  'map-panel',
  'map-full',
  'two-maps',
  'chart',
  'table',
  'statement',
  'image',
  'qr',
  'end',
] as const;
export type Layout = (typeof LAYOUTS)[number];

export const TRANSITIONS = ['fly', 'ease', 'cut', 'fade'] as const;
export type TransitionType = (typeof TRANSITIONS)[number];

export const STAGE_THEMES = ['dark', 'light', 'hc'] as const;
export type StageTheme = (typeof STAGE_THEMES)[number];

export const SIDES = ['left', 'right', 'top', 'bottom'] as const;
export type AnnotationSide = (typeof SIDES)[number];

/** What a kiosk does when nobody touches it: run by itself, go back to the first scene, or stay. */
export const IDLE_ACTIONS = ['attract', 'reset', 'stay'] as const;
export type IdleAction = (typeof IDLE_ACTIONS)[number];

/** What a touch does in a kiosk: frees the map, leads on, or nothing. */
export const TOUCHES = ['explore', 'next', 'off'] as const;
export type TouchAction = (typeof TOUCHES)[number];

/** Parameters of a link, as `state/urlState` knows them, without the question mark: `{ "t": "2024" }`. */
export type SceneState = Readonly<Record<string, string>>;

/** Looks at a point, or takes in places and parks (ids), as far as the free part of the stage has room. */
export type SceneCamera =
  Camera | { readonly fit: readonly string[]; readonly pitch?: number; readonly bearing?: number };

export interface Transition {
  readonly type: TransitionType;
  /** At most 2,500. */
  readonly ms: number;
}

/** What one press of the clicker shows within a scene. */
export interface Step {
  /** Pairs (`beijing~tianjin`), places, parks or clusters, by id; everything else steps back. */
  readonly highlight: readonly string[];
  /** Said on the stage with this step. Texts may name figures: `{{value}}`. */
  readonly note: Bilingual | null;
  /** Parameters that this step changes, from here to the end of the scene. */
  readonly state: SceneState;
  /** null: as before. */
  readonly camera: SceneCamera | null;
}

/** Words beside a place or park on the map. */
export interface Annotation {
  readonly at: string;
  readonly text: Bilingual;
  readonly side: AnnotationSide;
}

/** The one large number of a scene: what it is, and what the data say. */
export interface KeyFigure {
  /** An expression, see `docs/story-format.md`; `{{figure}}` in texts. */
  readonly value: string;
  readonly label: Bilingual;
}

/** A bar of a chart or a row of a table. All items of a scene count the same. */
export interface Item {
  readonly label: Bilingual;
  readonly value: string;
}

export interface Scene {
  readonly id: string;
  readonly layout: Layout;
  /** The finding. Title, body, notes of steps and annotations are story text: see `parseStoryText`. */
  readonly title: Bilingual;
  readonly body: Bilingual | null;
  readonly figure: KeyFigure | null;
  /** Expressions by the names that texts call them by. */
  readonly figures: Readonly<Record<string, string>>;
  readonly items: readonly Item[];
  readonly state: SceneState;
  /** null: the whole region. */
  readonly camera: SceneCamera | null;
  readonly transition: Transition;
  readonly steps: readonly Step[];
  readonly annotations: readonly Annotation[];
  /** For the speaker alone. */
  readonly notes: Bilingual | null;
  /** Seconds that the scene stays when the story runs by itself; null: as long as its text takes to read. */
  readonly dwell: number | null;
  /** What the picture shows, for those who do not see it. */
  readonly alt: Bilingual | null;
  /** A picture of this site: a path without scheme or host. */
  readonly image: string | null;
  /** Ids of sources, beside those of the figures. */
  readonly sources: readonly string[];
  /** Why nothing but a card can be shown in place of this scene; null for a sound one. */
  readonly fault: StoryFault | null;
}

export interface Stage {
  /** null: as the reader has it. */
  readonly theme: StageTheme | null;
  /** Farthest viewer by height of the picture. */
  readonly viewing: number;
  /** Where panels of a wall meet, as parts of its width. */
  readonly seams: readonly number[];
  /** Margin that stays free at each side, as part of width and height. */
  readonly safe: number;
  readonly lang: Language | null;
}

export interface Kiosk {
  readonly enabled: boolean;
  readonly idleSec: number;
  readonly action: IdleAction;
  readonly loop: boolean;
  readonly lockKeys: boolean;
  readonly touch: TouchAction;
  /** The controls stand along the whole foot of the stage, so that they are within reach at either end of a wall. */
  readonly bottomBar: boolean;
}

export interface Story {
  readonly id: string;
  readonly storyVersion: typeof STORY_VERSION;
  readonly title: Bilingual;
  /** One or two sentences for the list of stories. */
  readonly summary: Bilingual | null;
  readonly author: Bilingual | null;
  /** Of its last change. */
  readonly date: string;
  /** The edition of the data that it was made with; null for a story that is checked with the data. */
  readonly data: { readonly version: string; readonly date: string } | null;
  readonly stage: Stage;
  readonly kiosk: Kiosk;
  readonly scenes: readonly Scene[];
  /** `link`: parameters of the view that the audience takes along, as `?story=…`; null: this story. */
  readonly audience: { readonly link: string | null; readonly label: Bilingual | null };
}

/** A story as the list of stories knows it. */
export interface StoryEntry {
  readonly id: string;
  readonly title: Bilingual;
  readonly summary: Bilingual | null;
  readonly date: string;
  readonly scenes: number;
  /** Presses of the clicker from the first scene to the last. */
  readonly steps: number;
}
