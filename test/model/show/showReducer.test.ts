import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showAfter, showAt, type ShowAct } from '../../../src/model/show/showReducer';
import type { ShowPlan, ShowState } from '../../../src/model/show/showState';

const plan = (steps: readonly number[], part: Partial<ShowPlan> = {}): ShowPlan => ({
  scenes: steps.map((count) => ({
    dwells: Array.from({ length: count + 1 }, () => 8000),
    transition: 1400,
  })),
  ...{ isLoop: false, kiosk: null },
  ...part,
});
const PLAN = plan([0, 2, 1, 0]);
const LOOK = { theme: 'dark', hasMotion: true } as const;
const START = showAt({ scene: 0, step: 0 }, LOOK, 0, PLAN);
const place = ({ scene, step }: ShowState): string => `${scene}.${step}`;

/** A show after acts at their times. */
const after = (acts: readonly (readonly [number, ShowAct['type']])[], from = START, by = PLAN) =>
  acts.reduce((state, [at, type]) => showAfter(state, { type } as ShowAct, at, by), from);

describe('showAfter', () => {
  it('goes through scenes and their steps, and back', () => {
    const ways = [2, 4, 6, 8, 10].map((seconds) => seconds * 1000);
    const places = ways.map((_, index) =>
      place(after(ways.slice(0, index + 1).map((at) => [at, 'next']))),
    );
    expect(places).toEqual(['1.0', '1.1', '1.2', '2.0', '2.1']);
    const end = after([...ways, 12_000, 14_000].map((at) => [at, 'next'] as const));
    expect(place(end)).toBe('3.0');
    expect(place(after([[20_000, 'previous']], end))).toBe('2.1');
  });

  it('clamps where a link leads beyond the story', () => {
    expect(place(showAt({ scene: 99, step: 99 }, LOOK, 0, PLAN))).toBe('3.0');
  });

  it('ends a transition at once, and counts the press only when it comes late', () => {
    const early = after([
      [1000, 'next'],
      [1200, 'next'],
    ]);
    expect([place(early), early.movesUntil]).toEqual(['1.0', 1200]);
    const late = after([
      [1000, 'next'],
      [1300, 'next'],
    ]);
    expect([place(late), late.movesUntil]).toEqual(['1.1', 2700]);
  });

  it('wakes from a blank screen, an overlay or the free map without going on', () => {
    for (const type of ['black', 'white', 'overview', 'help', 'qr', 'explore'] as const) {
      const covered = after([
        [2000, 'next'],
        [4000, type],
      ]);
      const woken = after([[6000, 'next']], covered);
      expect([place(woken), woken.blank, woken.overlay, woken.isExploring]).toEqual([
        '1.0',
        'no',
        null,
        false,
      ]);
      expect(place(after([[8000, 'next']], woken))).toBe('1.1');
    }
  });

  it('ends by a second Escape within two seconds, and by no later one', () => {
    expect(
      after([
        [1000, 'escape'],
        [2900, 'escape'],
      ]).hasEnded,
    ).toBe(true);
    expect(
      after([
        [1000, 'escape'],
        [3100, 'escape'],
      ]).hasEnded,
    ).toBe(false);
    expect(
      after([
        [1000, 'leftFullscreen'],
        [2000, 'next'],
        [9000, 'escape'],
      ]).hasEnded,
    ).toBe(false);
    expect(
      after([
        [1000, 'help'],
        [1100, 'escape'],
        [1200, 'escape'],
      ]).hasEnded,
    ).toBe(false);
  });

  it('goes to the number that was typed', () => {
    const typed = showAfter(START, { type: 'digit', digit: '3' }, 1000, PLAN);
    expect(place(after([[1500, 'enter']], typed))).toBe('2.0');
  });

  it('plays by itself, waits while covered, and stops at the end', () => {
    let state = after([[0, 'autoplay']]);
    for (let at = 250; at <= 60_000; at += 250)
      state = showAfter(state, { type: 'tick' }, at, PLAN);
    expect([place(state), state.isAutoplay]).toEqual(['3.0', false]);
    const black = after([
      [0, 'autoplay'],
      [100, 'black'],
      [60_000, 'tick'],
    ]);
    expect(place(black)).toBe('0.0');
  });

  it('attracts when nobody is there, and gives way to a touch at the first scene', () => {
    const kiosk = plan([1, 0], { isLoop: true, kiosk: { idle: 60_000, action: 'attract' } });
    const begin = showAt({ scene: 1, step: 0 }, LOOK, 0, kiosk);
    const counting = after([[50_500, 'tick']], begin, kiosk);
    expect([counting.attract, place(counting)]).toEqual(['counting', '1.0']);
    expect(after([[51_000, 'touched']], counting, kiosk).attract).toBe('off');
    let running = after([[60_500, 'tick']], counting, kiosk);
    expect([running.attract, place(running)]).toEqual(['running', '0.0']);
    for (let at = 61_000; at < 120_000; at += 250)
      running = showAfter(running, { type: 'tick' }, at, kiosk);
    const stopped = after([[120_000, 'next']], running, kiosk);
    expect([stopped.attract, place(stopped), stopped.isAutoplay]).toEqual(['off', '0.0', false]);
  });

  it('holds under any hammering: in the story, one transition at most, and never back in revisions', () => {
    const acts = fc.constantFrom<ShowAct['type']>(
      ...([
        'next',
        'previous',
        'first',
        'last',
        'black',
        'explore',
        'overview',
        'tick',
        'autoplay',
      ] as const),
      ...(['larger', 'smaller', 'theme', 'motion', 'leftFullscreen', 'touched'] as const),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), acts)), (pressed) => {
        let [at, state] = [0, START];
        for (const [pause, type] of pressed) {
          at += pause;
          const next = showAfter(state, { type } as ShowAct, at, PLAN);
          const steps = PLAN.scenes[next.scene]?.dwells.length ?? 0;
          expect(next.step).toBeLessThan(steps);
          expect(next.movesUntil - next.movedAt).toBeLessThanOrEqual(1400);
          expect(next.rev).toBeGreaterThanOrEqual(state.rev);
          state = next;
        }
      }),
    );
  });

  it('reaches the same scene by hammering as by counting the presses that count', () => {
    // A press every 167 ms for ten seconds: every other one only ends a transition.
    const long = plan(Array.from({ length: 100 }, () => 0));
    const pressed = Array.from({ length: 60 }, (_, index) => [1000 + index * 167, 'next'] as const);
    expect(after(pressed, showAt({ scene: 0, step: 0 }, LOOK, 0, long), long).scene).toBe(30);
  });
});
