import type { CDPSession } from '@playwright/test';

type Point = readonly [x: number, y: number];

/** Fingers that go down, move up the screen by so many pixels, and leave it. */
export async function dragUp(
  session: CDPSession,
  fingers: readonly Point[],
  by: number,
): Promise<void> {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', moved: number): Promise<unknown> =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd' ? [] : fingers.map(([x, y], id) => ({ x, y: y - moved, id })),
    });
  await touch('touchStart', 0);
  for (let step = 1; step <= 8; step++) await touch('touchMove', (by * step) / 8);
  await touch('touchEnd', by);
}
