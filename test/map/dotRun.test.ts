import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DotRun } from '../../src/map/dotRun';

describe('dots that run', () => {
  let frames: FrameRequestCallback[];
  const page = { hidden: false };
  const frame = (now: number): void => frames.splice(0).forEach((draw) => draw(now));

  beforeEach(() => {
    frames = [];
    page.hidden = false;
    vi.stubGlobal('document', page);
    vi.stubGlobal('performance', { now: () => 0 });
    vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => frames.push(draw));
    vi.stubGlobal('cancelAnimationFrame', () => (frames = []));
  });
  afterEach(() => vi.unstubAllGlobals());

  it('go at one speed, rest in a hidden page, and go on from there without a jump', () => {
    const repaint = vi.fn();
    const dots = new DotRun(repaint);
    dots.start();
    frame(50);
    frame(100);
    expect(dots.travel()).toBeCloseTo(3.6);
    page.hidden = true;
    frame(200);
    frame(60_000);
    expect(dots.travel()).toBeCloseTo(3.6);
    expect(repaint).toHaveBeenCalledTimes(2);
    page.hidden = false;
    frame(60_050);
    expect(dots.travel()).toBeCloseTo(5.4);
  });

  it('stop when told, and ask for no frame more', () => {
    const dots = new DotRun(() => undefined);
    dots.start();
    frame(50);
    dots.stop();
    expect(frames).toEqual([]);
  });
});
