import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Announcer, newParts } from '../../src/state/announcer';

describe('G-17: what has changed is told', () => {
  let said: { text: string; at: number }[];
  let announcer: Announcer;

  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
    said = [];
    announcer = new Announcer(
      ['finding', 'all', '5 flows'],
      (text) => said.push({ text, at: Date.now() }),
      (parts) => parts.join('. '),
    );
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('but not what the page opens with', () => {
    announcer.tell(['finding', 'all', '5 flows']);
    vi.runAllTimers();
    expect(said).toEqual([]);
  });

  it('at most once a second, and the last state wins', () => {
    for (let step = 0; step < 300; step++) {
      announcer.tell(['finding', `filter ${step}`, `${step} flows`]);
      vi.advanceTimersByTime(33);
    }
    vi.runAllTimers();
    const pauses = said.slice(1).map(({ at }, index) => at - said[index]!.at);
    expect(said.length).toBeGreaterThan(5);
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(1000);
    expect(said[said.length - 1]?.text).toBe('filter 299. 299 flows');
  });

  it('and not what was taken back within the second', () => {
    announcer.tell(['another', 'all', '5 flows']);
    vi.advanceTimersByTime(500);
    announcer.tell(['finding', 'all', '5 flows']);
    vi.runAllTimers();
    expect(said).toEqual([]);
  });

  it('only in its new parts, and no more when the page has gone', () => {
    expect(newParts(['a', 'b', 'c'], ['a', 'x', ''])).toEqual(['x']);
    announcer.tell(['finding', 'Hebei', '5 flows']);
    announcer.stop();
    vi.runAllTimers();
    expect(said).toEqual([]);
  });
});
