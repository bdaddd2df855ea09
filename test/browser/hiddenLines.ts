import type { Locator } from '@playwright/test';

/** Lines of text in a footer that something else lies over, at either of their ends. */
export const hiddenLines = (footer: Locator): Promise<string[]> =>
  footer.evaluate((element) => {
    const range = document.createRange();
    return [...element.querySelectorAll('p, summary')].flatMap((line) => {
      range.selectNodeContents(line);
      return [...range.getClientRects()].flatMap(({ left, right, top, bottom }) =>
        [left + 1, right - 1]
          .filter((x) => !element.contains(document.elementFromPoint(x, (top + bottom) / 2)))
          .map(() => line.textContent),
      );
    });
  });
