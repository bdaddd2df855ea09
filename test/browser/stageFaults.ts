import type { Page } from '@playwright/test';

/** What is wrong with the scene as it stands: parts over parts, text cut off, letters too small for the last row. */
export const wrongs = (page: Page, frames = 8): Promise<string[]> =>
  page.evaluate(async (most) => {
    // What does not fit gives way within a few frames.
    for (let frame = 0; frame < most; frame++) await new Promise(requestAnimationFrame);
    const found: string[] = [];
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const parts = all(
      '.words > *, .plain .text > *, .items, .side > *, footer, .names > *, figure',
    );
    const boxOf = (one: Element) => one.getBoundingClientRect();
    parts.forEach((one, index) => {
      const a = boxOf(one);
      const name = `${one.className || one.tagName}: ${one.textContent.trim().slice(0, 20)}`;
      if (a.left < 0 || a.top < 0 || a.right > innerWidth + 1 || a.bottom > innerHeight + 1)
        found.push(`beyond the stage: ${name}`);
      for (const other of parts.slice(index + 1)) {
        const b = boxOf(other);
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 1 && down > 1 && !one.contains(other))
          found.push(`${name} over ${other.textContent.trim().slice(0, 20)}`);
      }
    });
    for (const column of all('.words, .plain'))
      if (column.scrollHeight > column.clientHeight + 1) found.push(`cut off: ${column.className}`);
    const least = innerHeight / 30 - 0.5;
    for (const one of all('.words *, .plain *, .side *, .names *')) {
      const isText = [...one.childNodes].some(
        ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim(),
      );
      const isSeen = one.closest('.visually-hidden') === null && !(one instanceof SVGElement);
      if (isText && isSeen && parseFloat(getComputedStyle(one).fontSize) < least)
        found.push(`too small: ${one.textContent.slice(0, 20)}`);
    }
    const foot = document.querySelector('footer');
    if (!foot || parseFloat(getComputedStyle(foot).fontSize) < innerHeight / 54 - 0.5)
      found.push('no foot, or too small');
    return found;
  }, frames);
