import { createServer, type Server } from 'node:http';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { AddressInfo } from 'node:net';
import { cpus, totalmem } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PICTURES } from '../contestant';
import settings from '../settings.json';
import { ENTRANTS, type Entrant } from './contestants';
import { reportOf, type Report } from './contestReport';
import { buildContest, ROOT } from './contestSite';
import { visit, type Run } from './contestVisit';
import { launchOptions } from '../../../scripts/findBrowser';
import { mediaTypeOf } from '../../../scripts/mediaTypes';
import { shippedBytes } from './shippedBytes';
import { execFileSync } from 'node:child_process';

const INSTALL =
  'npm ci --ignore-scripts --prefix bench/peers && npm ci --ignore-scripts --prefix bench/kepler';

/**
 * The atlas beside other libraries that draw flows, turn about in one run. `--turns 2 --sizes 1000 --only atlas,flowmap`
 * measure less, for a look; `--write` writes `docs/performance.md` and the runs beside it.
 */
async function benchPeers(): Promise<void> {
  const { values } = parseArgs({
    options: {
      turns: { type: 'string', default: String(settings.turns) },
      sizes: { type: 'string', default: settings.sizes.join() },
      only: { type: 'string', default: '' },
      write: { type: 'boolean', default: false },
    },
  });
  if (!['peers', 'kepler'].every((folder) => existsSync(`bench/${folder}/node_modules`)))
    throw new Error(`The peers are not there: ${INSTALL}`);
  if (!existsSync('dist/index.html')) throw new Error('The atlas is not built: npm run build');
  const sizes = values.sizes.split(',').map(Number);
  const only = values.only === '' ? null : new Set(values.only.split(','));
  await buildContest(sizes);
  const runs = await runAll(
    ENTRANTS.filter(({ id }) => only?.has(id) ?? true),
    sizes,
    Number(values.turns),
  );
  const report: Report = { about: aboutRun(), sizes, runs, bytes: shippedBytes(runs) };
  const text = reportOf(report);
  console.log(text);
  mkdirSync(ROOT, { recursive: true });
  const json = `${JSON.stringify(report, null, 1)}\n`;
  writeFileSync(values.write ? 'docs/performance.json' : `${ROOT}/performance.json`, json);
  if (values.write) writeFileSync('docs/performance.md', text);
}

/** Turn about, and none always after the same. Who has not come to an end is not tried at this size again. */
async function runAll(
  entrants: readonly Entrant[],
  sizes: readonly number[],
  turns: number,
): Promise<Run[]> {
  const server = await serveAsIs(ROOT);
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const runs: Run[] = [];
  try {
    for (let turn = 0; turn < turns; turn++)
      for (const size of sizes)
        for (const picture of PICTURES) {
          const own = entrants.filter(({ pictures }) => pictures.includes(picture));
          const first = turn % Math.max(1, own.length);
          for (const entrant of [...own.slice(first), ...own.slice(0, first)]) {
            const isSame = (run: Run): boolean =>
              run.id === entrant.id && run.picture === picture && run.size === size;
            if (runs.some((run) => isSame(run) && run.measured === null)) continue;
            const run = await visit(entrant, { picture, size, turn, root });
            runs.push(run);
            const { measured, disturbed } = run;
            const told = measured ? `${measured.first.toFixed(0)} ms, ${measured.drawn} flows` : '';
            console.error(
              `${turn + 1} ${size} ${picture} ${entrant.id}: ${told} ${disturbed ?? ''}`,
            );
          }
        }
  } finally {
    server.close();
  }
  return runs;
}

/** Uncompressed and with no headers but the type, the same for all. */
async function serveAsIs(folder: string): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const path = resolve(join(folder, decodeURIComponent(pathname)));
    const file = pathname.endsWith('/') ? join(path, 'index.html') : path;
    if (!path.startsWith(resolve(folder)) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': mediaTypeOf(extname(file)),
      'cache-control': 'no-store',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
  return server;
}

function aboutRun(): Report['about'] {
  const { executablePath } = launchOptions();
  const version = (path: string): string =>
    (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
  const versions = ENTRANTS.flatMap(({ packages }) =>
    packages.map((name): [string, string] => {
      const folder = ['bench/peers', 'bench/kepler', '.'].find((one) =>
        existsSync(`${one}/node_modules/${name}`),
      );
      return [name, version(`${folder ?? '.'}/node_modules/${name}/package.json`)];
    }),
  );
  return {
    date: new Date().toISOString().slice(0, 10),
    browser: execFileSync(executablePath, ['--version'], { encoding: 'utf8' }).trim(),
    processor: `${cpus().length} × ${cpus()[0]?.model ?? '?'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    versions: Object.fromEntries([
      ['maplibre-gl', version('node_modules/maplibre-gl/package.json')],
      ...versions,
    ]),
  };
}

await benchPeers();
