import type { Page } from '@playwright/test';

/** What the page's WebGL has done since it was loaded. */
export interface GraphicsCount {
  /** Calls that draw. */
  readonly draws: number;
  /** Contexts asked for. */
  readonly contexts: number;
  /** Buffers, textures and programs that are held. */
  readonly held: number;
}

/** Counts in every document that the page loads from now on. */
export async function watchGraphics(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const count = { draws: 0, contexts: 0, held: 0 };
    Object.assign(window, { graphicsCount: count });
    const after = (owner: object, name: string, add: (result: unknown) => void): void => {
      const own = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
      Reflect.set(owner, name, function (this: unknown, ...args: unknown[]): unknown {
        const result = own.apply(this, args);
        add(result);
        return result;
      });
    };
    const gl = WebGL2RenderingContext.prototype;
    for (const name of [
      'drawArrays',
      'drawElements',
      'drawArraysInstanced',
      'drawElementsInstanced',
    ])
      after(gl, name, () => count.draws++);
    for (const kind of ['Buffer', 'Texture', 'Program']) {
      after(gl, `create${kind}`, () => count.held++);
      after(gl, `delete${kind}`, () => count.held--);
    }
    const seen = new WeakSet<object>();
    after(HTMLCanvasElement.prototype, 'getContext', (context) => {
      if (!(context instanceof WebGL2RenderingContext) || seen.has(context)) return;
      seen.add(context);
      count.contexts++;
    });
  });
}

export const graphicsOf = (page: Page): Promise<GraphicsCount> =>
  page.evaluate(() => ({
    ...(window as unknown as { graphicsCount: GraphicsCount }).graphicsCount,
  }));

/** Frames of the page that go by without a drawn one, up to so many. */
export const framesAtRest = (page: Page, most: number): Promise<number> =>
  page.evaluate(async (frames) => {
    const { graphicsCount: count } = window as unknown as { graphicsCount: GraphicsCount };
    const { draws } = count;
    for (let frame = 0; frame < frames; frame++) {
      await new Promise(requestAnimationFrame);
      if (count.draws > draws) return frame;
    }
    return frames;
  }, most);
