/**
 * As what a whole story is taken away: `handout` and `notes` as PDF, the second with what the speaker says; `slides` and
 * `wall` as PPTX of 16:9 and 32:9; pictures and videos of full HD and of 4K.
 */
export const STORY_FORMATS = [
  ...(['handout', 'notes', 'slides', 'wall', 'pictures', 'pictures-4k'] as const),
  ...(['video', 'video-4k'] as const),
] as const;
export type StoryFormat = (typeof STORY_FORMATS)[number];
