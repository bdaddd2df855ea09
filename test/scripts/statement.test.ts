import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (name: string): string =>
  readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };
const count = (text: string, tag: string): number => text.split(`<${tag}>`).length - 1;

describe('G-36: the accessibility statement', () => {
  const pages = { 'zh-CN': 'public/accessibility.zh.html', en: 'public/accessibility.html' };

  it.each(Object.entries(pages))('is of this version, in %s, and runs no script', (lang, name) => {
    const page = read(name);
    expect(page).toContain(`<html lang="${lang}">`);
    expect(page).toContain(`<span data-version>${version}</span>`);
    expect(page).toMatch(/Content-Security-Policy[^]*default-src 'none'/);
    expect(page).not.toMatch(/<script|style="|https?:/);
  });

  it('says the same in both languages', () => {
    const [zh, en] = Object.values(pages).map(read);
    for (const tag of ['h2', 'li', 'p']) expect(count(en!, tag)).toBe(count(zh!, tag));
  });
});
