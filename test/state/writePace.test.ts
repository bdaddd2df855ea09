import { describe, expect, it } from 'vitest';
import { WritePace } from '../../src/state/writePace';

/** Times of the writes of someone who wants to write every so many milliseconds, for a minute. */
function writes(every: number): number[] {
  const pace = new WritePace();
  const done: number[] = [];
  for (let now = 0; now < 60_000; now += every) if (pace.take(now) === 0) done.push(now);
  return done;
}

describe('F-42 the address', () => {
  it('is written at once as long as a hand chooses', () => {
    expect(writes(500)).toHaveLength(120);
  });

  it('is never written more than 100 times in 30 seconds', () => {
    const all = writes(10);
    const most = Math.max(...all.map((at) => all.filter((t) => t >= at && t < at + 30_000).length));
    expect(most).toBeLessThanOrEqual(100);
  });

  it('says how long to wait, and no longer than half a second', () => {
    const pace = new WritePace();
    for (let i = 0; i < 30; i++) expect(pace.take(1000)).toBe(0);
    const pause = pace.take(1000);
    expect(pause).toBeGreaterThan(0);
    expect(pause).toBeLessThanOrEqual(500);
    expect(pace.take(1000 + pause)).toBe(0);
  });
});
