import { renameSync, writeFileSync } from 'node:fs';
import { stillPng } from './stillPng';
import { STILL } from './stillSize';

/** A picture to be rasterised, and the path of its file. */
export interface PngJob {
  readonly svg: string;
  readonly path: string;
}

let fonts: readonly Uint8Array[] = [];

process.on('message', (message: PngJob | readonly Uint8Array[]) => {
  if ('svg' in message) void draw(message);
  else fonts = message;
});

async function draw({ svg, path }: PngJob): Promise<void> {
  writeWhole(path, await stillPng(svg, STILL.width, fonts));
  process.send?.('drawn');
}

/** Never half a file, whoever stops the build. */
function writeWhole(path: string, content: Buffer): void {
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}
