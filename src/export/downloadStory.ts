import type { Story } from '../model/story/story';
import { storyFileText } from '../model/story/storyFileText';
import type { SavedFile } from '../state/fileDownload';
import { handFile } from './handFile';

/** Writes a story as a file and hands it to the browser. */
export function downloadStory(story: Story): SavedFile {
  const file = { name: `${story.id}.story.json`, text: storyFileText(story) };
  handFile(file.name, file.text, 'application/json');
  return file;
}
