import type { Extent } from '../../../model/pictureSize';
import type { Camera } from '../../../model/query';
import { PictureFault } from '../../../state/pictures';
import type { StoryWish } from '../../../state/storyFiles';
import { stagePicture } from '../scenePicture';
import { stagePlan } from '../stagePlan';
import { toldScene } from '../toldScene';
import { flight, isSameView } from './flight';
import { paintTree } from './paintTree';
import { timeline, type Shot } from './timeline';

/** What a scene is laid out in; larger frames are the same, drawn finer. */
const STAGE = { width: 1920, height: 1080 } as const;
/** Seconds in which one picture gives way to the next, and in which names come in. */
const FADE = 0.4;
const NAMES = 0.25;

export interface Frames extends Extent {
  readonly canvas: HTMLCanvasElement;
  readonly fps: number;
}

/**
 * Every frame of a story, drawn on the canvas one after the other: the caller takes each before it asks for the next.
 * Time is counted in frames, so that the same story gives the same frames however long drawing takes.
 */
export function* storyFrames(wish: StoryWish, { canvas, fps, width, height }: Frames) {
  [canvas.width, canvas.height] = [width, height];
  const stage = layer(canvas);
  const before = layer(copyOf(canvas));
  const still = layer(copyOf(canvas));
  const scale = width / STAGE.width;
  let camera: Camera | null = null;
  for (const shot of timeline(wish.story, wish.language, fps)) {
    const scene = wish.story.scenes[shot.scene];
    if (!scene) continue;
    const told = toldScene(wish.dataset, wish.story, scene, shot.steps);
    const plan = stagePlan(told, { ...wish, ...STAGE });
    const paint = (on: CanvasRenderingContext2D, passing: Camera | null): void => {
      on.setTransform(scale, 0, 0, scale, 0, 0);
      paintTree(on, stagePicture(told, plan, passing));
      on.setTransform(1, 0, 0, 1, 0, 0);
    };
    lay(before, stage.canvas, 1);
    paint(still, null);
    // Two maps stand still, whatever lies behind them.
    const way = scene.layout === 'two-maps' ? null : wayOf(shot, camera, plan.camera);
    for (let frame = 1; frame <= shot.moving; frame++) {
      if (way) paint(stage, way(frame / shot.moving));
      else lay(stage, still.canvas, 1);
      lay(stage, before.canvas, 1 - frame / Math.min(shot.moving, FADE * fps));
      yield;
    }
    if (way) lay(before, stage.canvas, 1);
    const coming = way ? Math.ceil(NAMES * fps) : 1;
    for (let frame = 1; frame <= shot.resting; frame++) {
      if (frame < coming) lay(stage, before.canvas, 1);
      if (frame <= coming) lay(stage, still.canvas, frame / coming);
      yield;
    }
    camera = plan.camera;
  }
}

/** The flight to a shot; null where nothing moves. */
function wayOf({ transition }: Shot, from: Camera | null, to: Camera) {
  const flies = transition === 'fly' || transition === 'ease';
  return flies && from && !isSameView(from, to) ? flight(from, to, STAGE.width) : null;
}

function layer(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new PictureFault('no-canvas');
  return context;
}

function copyOf({ width, height }: HTMLCanvasElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  return canvas;
}

/** One picture upon another; `opacity` of 0 and less: not at all. */
function lay(on: CanvasRenderingContext2D, picture: HTMLCanvasElement, opacity: number): void {
  if (opacity <= 0) return;
  on.globalAlpha = opacity;
  on.drawImage(picture, 0, 0);
  on.globalAlpha = 1;
}
