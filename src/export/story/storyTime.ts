import type { StoryWish } from '../../state/storyFiles';

/** The day of the last change of what a file is made from, as `2026-11-22`: files have no other clock. */
export const storyDate = ({ dataset, story }: Pick<StoryWish, 'dataset' | 'story'>): string =>
  dataset.date > story.date ? dataset.date : story.date;

/** The same for a ZIP, which knows no time zones: the day as it is written, everywhere. */
export function storyTime(wish: Pick<StoryWish, 'dataset' | 'story'>): Date {
  const [year = 2000, month = 1, day = 1] = storyDate(wish).split('-').map(Number);
  return new Date(year, month - 1, day);
}
