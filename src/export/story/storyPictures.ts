import { zipSync } from 'fflate';
import type { Job } from '../../state/pictures';
import type { StoryWish } from '../../state/storyFiles';
import { drawPng } from '../drawPng';
import { goOn } from '../job';
import { scenePicture } from './scenePicture';
import { storyTime } from './storyTime';
import { toldScene } from './toldScene';

/** What a scene is laid out in; larger pictures are the same, drawn finer. */
const STAGE = { width: 1920, height: 1080 } as const;

/** Each scene as PNG, as it stands before its first step, packed in their order. */
export async function storyPictures(wish: StoryWish, job: Job): Promise<Blob> {
  const { dataset, story, format } = wish;
  const times = format === 'pictures-4k' ? 2 : 1;
  const pixels = { width: STAGE.width * times, height: STAGE.height * times };
  const files: Record<string, Uint8Array> = {};
  for (const [index, scene] of story.scenes.entries()) {
    await goOn(job, index / story.scenes.length);
    const tree = scenePicture(toldScene(dataset, story, scene), { ...wish, ...STAGE });
    const png = await drawPng(tree, pixels, null);
    const number = String(index + 1).padStart(2, '0');
    files[`${number}-${scene.id}.png`] = new Uint8Array(await png.arrayBuffer());
  }
  // PNG is packed already.
  const bytes = zipSync(files, { level: 0, mtime: storyTime(wish) });
  return new Blob([bytes], { type: 'application/zip' });
}
