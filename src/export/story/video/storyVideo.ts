import { zipSync } from 'fflate';
import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  Quality,
  WebMOutputFormat,
} from 'mediabunny';
import type { Extent } from '../../../model/pictureSize';
import { PictureFault, type Job } from '../../../state/pictures';
import type { StoryWish } from '../../../state/storyFiles';
import { goOn } from '../../job';
import { storyTime } from '../storyTime';
import { storyFrames } from './storyFrames';
import { framesOf, timeline } from './timeline';

interface Video {
  readonly blob: Blob;
  readonly extension: string;
}

const FPS = 30;
const QUALITY = new Quality('high');
/** Of the pictures in place of a video. */
const SLOW = 1;
/** Frames from one breath of the page to the next. */
const BATCH = 10;
const SIZES = {
  video: { width: 1920, height: 1080 },
  'video-4k': { width: 3840, height: 2160 },
} as const;

type VideoWish = StoryWish & { readonly format: keyof typeof SIZES };

/**
 * The story as it runs by itself, frame by frame: H.264 in MP4 where the browser encodes it, else VP9 in WebM; where it
 * encodes neither, one PNG for each second. Mediabunny waits while the encoder has frames in its queue.
 */
export async function storyVideo(wish: VideoWish, job: Job): Promise<Video> {
  const size = SIZES[wish.format];
  const codec =
    'VideoEncoder' in globalThis
      ? await getFirstEncodableVideoCodec(['avc', 'vp9'], { ...size, quality: QUALITY })
      : null;
  return codec === null ? pictures(wish, size, job) : encoded(wish, size, codec === 'avc', job);
}

async function encoded(wish: VideoWish, size: Extent, isMp4: boolean, job: Job): Promise<Video> {
  const target = new BufferTarget();
  // What says where everything is stands at the end: at the front, all of the video would be held twice.
  const format = isMp4 ? new Mp4OutputFormat({ fastStart: false }) : new WebMOutputFormat();
  const output = new Output({ format, target });
  const canvas = document.createElement('canvas');
  const source = new CanvasSource(canvas, {
    ...{ codec: isMp4 ? 'avc' : 'vp9', quality: QUALITY, keyFrameInterval: 2 },
  });
  output.addVideoTrack(source, { frameRate: FPS });
  await output.start();
  try {
    const take = (frame: number): Promise<void> => source.add(frame / FPS, 1 / FPS);
    await eachFrame(wish, { ...size, canvas, fps: FPS }, job, take);
    await output.finalize();
  } catch (error) {
    await output.cancel();
    throw error;
  }
  if (!target.buffer) throw new PictureFault('blank');
  const type = isMp4 ? 'video/mp4' : 'video/webm';
  return { blob: new Blob([target.buffer], { type }), extension: isMp4 ? 'mp4' : 'webm' };
}

async function pictures(wish: VideoWish, size: Extent, job: Job): Promise<Video> {
  const canvas = document.createElement('canvas');
  const files: Record<string, Uint8Array> = {};
  await eachFrame(wish, { ...size, canvas, fps: SLOW }, job, async (frame) => {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new PictureFault('blank');
    files[`${String(frame + 1).padStart(4, '0')}.png`] = new Uint8Array(await blob.arrayBuffer());
  });
  const bytes = zipSync(files, { level: 0, mtime: storyTime(wish) });
  return { blob: new Blob([bytes], { type: 'application/zip' }), extension: 'zip' };
}

async function eachFrame(
  wish: VideoWish,
  frames: Parameters<typeof storyFrames>[1],
  job: Job,
  take: (frame: number) => Promise<void>,
): Promise<void> {
  const count = framesOf(timeline(wish.story, wish.language, frames.fps));
  let frame = 0;
  for (const _ of storyFrames(wish, frames)) {
    if (frame % BATCH === 0) await goOn(job, frame / count);
    await take(frame++);
  }
}
