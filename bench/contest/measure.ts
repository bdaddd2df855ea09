import type { Contestant } from './contestant';
import settings from './settings.json';

/** Milliseconds; `first` from the navigation on. */
export interface Measured {
  readonly first: number;
  readonly filters: readonly number[];
  readonly pans: readonly number[];
  /** Largest seen, megabytes of the page's own thread. */
  readonly heap: number;
  readonly drawn: number;
  readonly drawnFiltered: number;
  /** Addresses of all that had come by the first flows. */
  readonly files: readonly string[];
}

const STEP = 50;
type Memory = Performance & { readonly memory?: { readonly usedJSHeapSize: number } };

const heapNow = (): number =>
  ((performance as Memory).memory?.usedJSHeapSize ?? Number.NaN) / 2 ** 20;

/** A frame later, every pixel of every canvas is there: drawing in software goes on long after the calls. */
async function presented(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await new Promise<void>((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done();
    port2.postMessage(null);
  });
  for (const canvas of document.querySelectorAll('canvas')) readBack(canvas);
}

function readBack(canvas: HTMLCanvasElement): void {
  if (canvas.width === 0) return;
  const gl = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
  if (gl) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  else canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
}

/** What every contestant goes through. `start` ends with its first flows. */
export async function measure(
  contestant: Contestant,
  start: () => Promise<void>,
): Promise<Measured> {
  let heap = heapNow();
  const watch = setInterval(() => (heap = Math.max(heap, heapNow())), STEP);
  const timed = async (work: () => unknown): Promise<number> => {
    const begun = performance.now();
    await work();
    await presented();
    heap = Math.max(heap, heapNow());
    return performance.now() - begun;
  };
  await start();
  await presented();
  const first = performance.now();
  const drawn = contestant.drawn();
  const files = [
    location.href,
    ...performance.getEntriesByType('resource').map(({ name }) => name),
  ];
  const filters: number[] = [];
  for (const industry of settings.industriesAsked)
    filters.push(await timed(() => contestant.filter(industry)));
  const drawnFiltered = contestant.drawn();
  await timed(() => contestant.filter(null));
  const { pan } = contestant;
  const pans: number[] = [];
  // One more than asked for: who has been standing still may have to get going, and that is not what is asked.
  for (let frame = 0; pan && frame <= settings.panFrames; frame++)
    pans.push(await timed(() => pan(settings.panPixels)));
  clearInterval(watch);
  return { first, filters, pans: pans.slice(1), heap, drawn, drawnFiltered, files };
}
