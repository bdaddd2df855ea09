import { fork } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { PngCache } from './pngCache';
import type { PngJob } from './pngWorker';
import { stillFonts } from './stillFonts';

/** More of them would want more memory than time is won. */
const MOST_WORKERS = 4;
const WORKER = fileURLToPath(new URL('./pngWorker.ts', import.meta.url));

/** Rasterises pictures on all processors and writes their files. Rejects where one cannot be drawn. */
export async function drawPngs(jobs: readonly PngJob[]): Promise<void> {
  const cache = new PngCache();
  const found = jobs.map((job) => ({ ...job, kept: cache.find(job.svg) }));
  const waiting = found
    .filter(({ kept }) => !kept.isThere)
    .map(({ svg, kept }) => ({ svg, path: kept.path }));
  if (waiting.length > 0) await rasterise(waiting);
  for (const { path, kept } of found) copyFileSync(kept.path, path);
  cache.tidy();
}

async function rasterise(waiting: PngJob[]): Promise<void> {
  const fonts = await stillFonts(waiting.map(({ svg }) => svg));
  const count = Math.min(MOST_WORKERS, availableParallelism(), waiting.length);
  await Promise.all(Array.from({ length: count }, () => workThrough(waiting, fonts)));
}

/** A process of its own: threads of Node 20 do not read TypeScript through tsx. */
const workThrough = (waiting: PngJob[], fonts: readonly Uint8Array[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = fork(WORKER, { execArgv: ['--import', 'tsx'], serialization: 'advanced' });
    const next = (): void => {
      const job = waiting.shift();
      if (job) worker.send(job);
      else worker.disconnect();
    };
    worker.on('message', next).on('error', reject);
    worker.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`a picture could not be drawn (${code ?? ''})`)),
    );
    worker.send(fonts);
    next();
  });
