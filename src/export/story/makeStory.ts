import type { Job } from '../../state/pictures';
import type { MakeStory, StoryWish } from '../../state/storyFiles';
import { handFile } from '../handFile';

interface Made {
  readonly blob: Blob;
  readonly extension: string;
}

export const makeStory: MakeStory = async (wish, job) => {
  const { blob, extension } = await made(wish, job);
  const name = `${wish.story.id}_${wish.language}_${wish.format}.${extension}`;
  if (!job.signal.aborted) handFile(name, blob, blob.type);
  return { name, blob };
};

/** What makes each kind of file comes when it is asked for. */
async function made(wish: StoryWish, job: Job): Promise<Made> {
  const { format } = wish;
  switch (format) {
    case 'handout':
    case 'notes':
      return { blob: await (await import('./storyPdf')).storyPdf(wish, job), extension: 'pdf' };
    case 'slides':
    case 'wall': {
      const { storySlides } = await import('./storySlides');
      return { blob: await storySlides({ ...wish, format }, job), extension: 'pptx' };
    }
    case 'pictures':
    case 'pictures-4k': {
      const { storyPictures } = await import('./storyPictures');
      return { blob: await storyPictures(wish, job), extension: 'zip' };
    }
    case 'video':
    case 'video-4k':
      return (await import('./video/storyVideo')).storyVideo({ ...wish, format }, job);
  }
}
