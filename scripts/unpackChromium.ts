import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/**
 * Unpacks the Chromium of a package, whose files `packed` holds, into `home`: `chromium`, its libraries in `lib/`, and
 * settings for its fonts and those of `fonts`. Builds the folder beside its place and moves it there whole: a run cut
 * short leaves no half browser behind.
 */
export function unpackChromium(
  packed: string,
  home: string,
  archives: readonly string[],
  fonts: readonly string[],
): void {
  const half = `${home}.${process.pid}`;
  const decompressed = (name: string): Buffer =>
    brotliDecompressSync(readFileSync(join(packed, `${name}.br`)));
  mkdirSync(half, { recursive: true });
  writeFileSync(join(half, 'chromium'), decompressed('chromium'), { mode: 0o755 });
  for (const name of archives)
    execFileSync('tar', ['-x', '--no-same-owner', '-C', half], { input: decompressed(name) });
  writeFileSync(join(half, 'fonts.conf'), fontSettings([join(home, 'fonts'), ...fonts], home));
  try {
    renameSync(half, home);
  } catch (error) {
    rmSync(half, { recursive: true });
    if (!existsSync(home)) throw error; // else another process was first
  }
}

/** A bare Linux has neither fonts nor settings for them; where there are some, they come first. */
function fontSettings(folders: readonly string[], home: string): string {
  return `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  ${folders.map((folder) => `<dir>${folder}</dir>`).join('\n  ')}
  <cachedir>${join(home, 'font-cache')}</cachedir>
</fontconfig>
`;
}
