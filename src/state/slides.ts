import { getContext, setContext } from 'svelte';
import type { PaneData } from '../model/pictureContent';
import type { Query } from '../model/query';
import type { SlidePage } from '../model/slideViews';
import type { Job, NamedBlob, PictureWish } from './pictures';

export const SLIDE_FORMATS = ['wide', 'standard'] as const;
export type SlideFormat = (typeof SLIDE_FORMATS)[number];

export interface SlidesWish extends Pick<
  PictureWish,
  'geography' | 'approval' | 'language' | 'theme' | 'page'
> {
  readonly dataset: PictureWish['shown']['dataset'];
  readonly pages: readonly SlidePage[];
  /** For panes. */
  readonly data: PaneData;
  readonly format: SlideFormat;
  /** The link that opens a view again. */
  readonly addressOf: (query: Query) => string;
}

/** Makes a file of slides and hands it to the browser; rejects as `PictureMaker` does. */
export type MakeSlides = (wish: SlidesWish, job: Job) => Promise<NamedBlob>;

const KEY = Symbol('slides');

/** Handed down from `App`: panels know nothing of files. */
export const provideSlides = (load: () => Promise<MakeSlides>): void => void setContext(KEY, load);

export const useSlides = (): (() => Promise<MakeSlides>) =>
  getContext<() => Promise<MakeSlides>>(KEY);
