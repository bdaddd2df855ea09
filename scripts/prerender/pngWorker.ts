import { renameSync, writeFileSync } from 'node:fs';
import { stillPngs } from './stillPng';
import { STILL } from './stillSize';

/** A picture to be rasterised, and the paths of its two files. */
export interface PngJob {
  readonly svg: string;
  readonly once: string;
  readonly twice: string;
}

let fonts: readonly Uint8Array[] = [];

process.on('message', (message: PngJob | readonly Uint8Array[]) => {
  if ('svg' in message) void draw(message);
  else fonts = message;
});

async function draw({ svg, once, twice }: PngJob): Promise<void> {
  const pngs = await stillPngs(svg, STILL.width, fonts);
  writeWhole(once, pngs.once);
  writeWhole(twice, pngs.twice);
  process.send?.('drawn');
}

/** Never half a file, whoever stops the build. */
function writeWhole(path: string, content: Buffer): void {
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}
