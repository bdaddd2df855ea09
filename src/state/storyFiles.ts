import { getContext, setContext } from 'svelte';
import type { Dataset } from '../model/dataset';
import type { Query } from '../model/query';
import type { Story } from '../model/story/story';
import type { StoryFormat } from '../model/story/storyFormat';
import type { Job, NamedBlob, PictureWish } from './pictures';

/** A story as it stands when it is asked for. */
export interface StoryWish extends Pick<
  PictureWish,
  'geography' | 'approval' | 'language' | 'theme'
> {
  readonly dataset: Dataset;
  readonly story: Story;
  readonly format: StoryFormat;
  /** The link that the audience takes along. */
  readonly link: string;
  /** The link that opens a view in the atlas. */
  readonly addressOf: (query: Query) => string;
}

/** Makes a file of a whole story and hands it to the browser; rejects as `PictureMaker` does. */
export type MakeStory = (wish: StoryWish, job: Job) => Promise<NamedBlob>;

const KEY = Symbol('story files');

/** Handed down from `App`: panels know nothing of files. */
export const provideStoryFiles = (load: () => Promise<MakeStory>): void =>
  void setContext(KEY, load);

export const useStoryFiles = (): (() => Promise<MakeStory>) =>
  getContext<() => Promise<MakeStory>>(KEY);
