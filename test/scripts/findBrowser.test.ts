import { describe, expect, it } from 'vitest';
import { installedBrowser } from '../../scripts/findBrowser';

const has =
  (...paths: readonly string[]) =>
  (path: string): boolean =>
    paths.includes(path);

describe('installedBrowser', () => {
  it('prefers the one that was chosen', () => {
    expect(installedBrowser('/my/chrome', 'linux', has('/my/chrome', '/usr/bin/chromium'))).toBe(
      '/my/chrome',
    );
  });

  it('does not quietly take another than the one that was chosen', () => {
    expect(() => installedBrowser('/my/chrome', 'linux', has('/usr/bin/chromium'))).toThrow(
      'CHROMIUM_PATH: there is no file “/my/chrome”.',
    );
  });

  it('looks in the usual places of each system', () => {
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    expect(installedBrowser('', 'win32', has(chrome))).toBe(chrome);
    expect(installedBrowser(undefined, 'linux', has('/usr/bin/google-chrome-stable'))).toBe(
      '/usr/bin/google-chrome-stable',
    );
  });

  it('is null where none is installed', () => {
    expect(installedBrowser(undefined, 'linux', has())).toBeNull();
    expect(installedBrowser(undefined, 'freebsd', has())).toBeNull();
  });
});
