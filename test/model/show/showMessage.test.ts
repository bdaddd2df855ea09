import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heard, isLost, UNHEARD } from '../../../src/model/show/mirror';
import {
  ASKS,
  readShowMessage,
  type ShowMessage,
  type StageStands,
} from '../../../src/model/show/showMessage';

const STANDS: StageStands = {
  ...{ type: 'stands', stage: 'a', rev: 3, scene: 2, step: 1, blank: 'no' },
  ...{ isExploring: false, isAutoplay: false, hasMotion: true, theme: 'dark', scale: 1 },
  ...{ elapsed: 1000, inScene: 10, ratio: 16 / 9 },
};

describe('messages between the windows of a show', () => {
  it('are read when they are of a known form', () => {
    const sound: readonly ShowMessage[] = [
      STANDS,
      { type: 'hello' },
      { type: 'bye', stage: 'a' },
      ...ASKS.map((type) => ({ type: 'ask', stage: 'a', act: { type } }) as const),
      { type: 'ask', stage: 'a', act: { type: 'go', scene: 4, step: 0 } },
      { type: 'ask', stage: 'a', act: { type: 'clock', elapsed: 0 } },
    ];
    expect(sound.map(readShowMessage)).toEqual(sound);
  });

  it.each([
    [{ ...STANDS, url: 'javascript:alert(1)' }],
    [{ ...STANDS, stage: 'javascript:alert(1)' }],
    [{ ...STANDS, stage: '<img src=x onerror=alert(1)>' }],
    [{ ...STANDS, scene: 1.5 }],
    [{ ...STANDS, rev: -1 }],
    [{ ...STANDS, ratio: Number.NaN }],
    [{ ...STANDS, scale: 4 }],
    [{ type: 'ask', stage: 'a', act: { type: 'fullscreen' } }],
    [{ type: 'ask', stage: 'a', act: { type: 'go', scene: 1, step: 0, href: '//x' } }],
    [{ type: 'ask', stage: 'a', act: 'next' }],
    [{ type: '__proto__' }],
    [{ type: 'hello', html: '<b>' }],
    [[STANDS]],
    [JSON.stringify(STANDS)],
  ])('are refused with anything else in them: %j', (data) =>
    expect(readShowMessage(data)).toBeNull(),
  );

  it('never throw, and let nothing pass that was not asked for', () => {
    const anyValue = fc.anything({ withNullPrototype: true, withMap: true, withDate: true });
    const nearly = fc
      .tuple(fc.constantFrom(...Object.keys(STANDS)), anyValue)
      .map(([name, value]): unknown => ({ ...STANDS, [name]: value }));
    const names = Object.keys(STANDS).sort();
    fc.assert(
      fc.property(fc.oneof(anyValue, nearly), (data) => {
        const message = readShowMessage(data);
        if (message?.type === 'stands') {
          expect(Object.keys(message).sort()).toEqual(names);
          expect(Object.values(message).every((one) => Object(one) !== one)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the speaker’s picture of the stage', () => {
  it('is that of the latest state, in whatever order messages come', () => {
    const revs = fc.shuffledSubarray([...Array(30).keys()], { minLength: 1 });
    fc.assert(
      fc.property(revs, (order) => {
        const last = order.reduce(
          (mirror, rev, at) => heard(mirror, { ...STANDS, rev, scene: rev }, at),
          UNHEARD,
        );
        expect(last.stage?.scene).toBe(Math.max(...order));
      }),
    );
  });

  it('is lost after three seconds of silence or a good-bye, and then another stage is heard', () => {
    const other = { ...STANDS, stage: 'b', rev: 0, scene: 5 };
    const first = heard(UNHEARD, STANDS, 0);
    expect([isLost(UNHEARD, 0), isLost(first, 2900), isLost(first, 3100)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(heard(first, other, 2900).stage?.stage).toBe('a');
    expect(heard(first, other, 3100).stage).toEqual(other);
    const gone = heard(first, { type: 'bye', stage: 'a' }, 100);
    expect(isLost(gone, 100)).toBe(true);
    expect(heard(gone, other, 200).stage).toEqual(other);
    expect(isLost(heard(first, { type: 'bye', stage: 'b' }, 100), 100)).toBe(false);
  });
});
