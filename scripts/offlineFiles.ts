import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import {
  HOST_FILE,
  OFFLINE_LIST,
  readOfflineList,
  type OfflineFile,
} from '../src/model/offlineList.ts';
import { buildOne } from './buildOne.ts';

/** The service worker, beside the page whose folder it answers for. */
const WORKER = 'sw.js';

/** What nobody needs on a stage: pages for others, and what tells of the build. */
const LEFT_OUT =
  /^(embed\/|doctor\.html|assets\/doctor-|schema\/|licences\.txt|sbom\.cdx\.json|SHA256SUMS|sw\.js|offline\.json)/;

/** The worker and an empty list: what is listed is known when all files of the build have been written. */
export const offlineFiles = (target: string, version: string): Plugin => ({
  name: 'offline-files',
  apply: 'build',
  async generateBundle() {
    const source = await buildOne('src/offline/worker.ts', { build: { target } });
    this.emitFile({ type: 'asset', fileName: WORKER, source });
    const empty = JSON.stringify({ version, files: [] });
    this.emitFile({ type: 'asset', fileName: OFFLINE_LIST, source: empty });
  },
});

/** Writes into a built site what its worker keeps, and into the worker the hash of that; anew whenever a file changes. */
export function writeOfflineList(folder: string): void {
  const at = join(folder, OFFLINE_LIST);
  const before = existsSync(at) ? readOfflineList(readFileSync(at, 'utf8')) : null;
  if (!before) return;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .filter((path) => !LEFT_OUT.test(path))
    .sort()
    .map((path) => entry(path, readFileSync(join(folder, path))));
  const list = JSON.stringify({ version: before.version, files });
  writeFileSync(at, list);
  const script = join(folder, WORKER);
  // The one hash that is in it.
  writeFileSync(script, readFileSync(script, 'utf8').replace(/[0-9a-f]{64}/g, hashOf(list)));
}

const hashOf = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex');

const entry = (path: string, content: Buffer): OfflineFile => ({
  path,
  bytes: content.length,
  sha256: path === HOST_FILE ? null : hashOf(content),
});
