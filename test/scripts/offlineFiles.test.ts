import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeOfflineList } from '../../scripts/offlineFiles';
import { readOfflineList } from '../../src/model/offlineList';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const WORKER = `const edition = '${'0'.repeat(64)}';`;

let folder: string;
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offline-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('lists what a stage needs with its hash, and names the edition in the worker', () => {
  write('offline.json', '{"version":"1.2.0","files":[]}');
  write('sw.js', WORKER);
  write('index.html', 'page');
  write('geo/flows.json', '[]');
  write('embed.config.json', '{}');
  for (const other of ['embed/v1/index.html', 'doctor.html', 'SHA256SUMS', 'licences.txt'])
    write(other, other);
  writeOfflineList(folder);
  expect(readOfflineList(read('offline.json'))).toEqual({
    version: '1.2.0',
    files: [
      { path: 'embed.config.json', bytes: 2, sha256: null },
      { path: 'geo/flows.json', bytes: 2, sha256: hashOf('[]') },
      { path: 'index.html', bytes: 4, sha256: hashOf('page') },
    ],
  });
  expect(read('sw.js')).toBe(`const edition = '${hashOf(read('offline.json'))}';`);
});

it('makes another worker of another file, and the same one of the same', () => {
  write('offline.json', '{"version":"1.2.0","files":[]}');
  write('sw.js', WORKER);
  write('index.html', 'page');
  writeOfflineList(folder);
  const first = read('sw.js');
  writeOfflineList(folder);
  expect(read('sw.js')).toBe(first);
  write('index.html', 'another page');
  writeOfflineList(folder);
  expect(read('sw.js')).not.toBe(first);
  expect(read('sw.js')).toContain(hashOf(read('offline.json')));
});

it('leaves a folder without a list alone', () => {
  write('index.html', 'page');
  writeOfflineList(folder);
  expect(() => read('offline.json')).toThrow();
});
