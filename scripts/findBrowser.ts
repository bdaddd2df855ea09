/** `tsx scripts/findBrowser.ts` says which browser the tests will use, or what to do if there is none. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpackChromium } from './unpackChromium.ts';

export type FoundBrowser = {
  readonly path: string;
  readonly args: readonly string[];
  /** What the browser needs beside the environment it is started from. */
  readonly env: Readonly<Record<string, string>>;
};

/**
 * WebGL in software, named outright so that every machine draws the same, and the page around it without that detour,
 * which takes half of the time; and nothing sent to anyone.
 */
const ARGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-compositing',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE ::1',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const USUAL_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
    (name) => `/usr/bin/${name}`,
  ),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['Program Files', 'Program Files (x86)'].flatMap((folder) => [
    `C:\\${folder}\\Google\\Chrome\\Application\\chrome.exe`,
    `C:\\${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ]),
};

const NONE_FOUND = `No browser found for the tests. Install Chromium or Chrome (Debian: apt-get install chromium),
or set CHROMIUM_PATH to one. On Linux x64 “npm ci” brings one along in the package @sparticuz/chromium.`;

/** `CHROMIUM_PATH`, else one that is installed, else null. Throws if `CHROMIUM_PATH` names no file. */
export function installedBrowser(
  chosen: string | undefined,
  platform: NodeJS.Platform,
  isThere: (path: string) => boolean,
): string | null {
  if (chosen && !isThere(chosen)) throw new Error(`CHROMIUM_PATH: there is no file “${chosen}”.`);
  return chosen || (USUAL_PLACES[platform]?.find(isThere) ?? null);
}

/** A Chromium to test with. Throws, saying what to do, if there is none. */
export function findBrowser(): FoundBrowser {
  const path = installedBrowser(process.env.CHROMIUM_PATH, process.platform, existsSync);
  return path ? { path, args: ARGS, env: {} } : packagedBrowser();
}

/** The same, as Playwright wants it: its `env` replaces the environment instead of adding to it. */
export function launchOptions(): {
  executablePath: string;
  args: string[];
  env: NodeJS.ProcessEnv;
} {
  const { path, args, env } = findBrowser();
  return { executablePath: path, args: [...args], env: { ...process.env, ...env } };
}

/**
 * The Chromium of @sparticuz/chromium, unpacked once into node_modules/.cache. The package's own function unpacks to
 * /tmp, takes whatever lies there already, and leaves out the libraries that a bare Linux lacks; hence our own.
 */
function packagedBrowser(): FoundBrowser {
  const require = createRequire(import.meta.url);
  let packed: string;
  try {
    packed = resolve(dirname(require.resolve('@sparticuz/chromium')), '../../bin');
  } catch {
    throw new Error(NONE_FOUND);
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(NONE_FOUND);
  const { version } = JSON.parse(readFileSync(join(packed, '../package.json'), 'utf8')) as {
    version: string;
  };
  const home = resolve(packed, `../../../.cache/chromium-${version}`);
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/400Regular'));
  if (!existsSync(home))
    unpackChromium(packed, home, ['al2023.tar', 'swiftshader.tar', 'fonts.tar'], [fonts]);
  return {
    path: join(home, 'chromium'),
    args: ARGS,
    env: { LD_LIBRARY_PATH: join(home, 'lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(`Browser for the tests: ${findBrowser().path}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
