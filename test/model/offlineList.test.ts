import { expect, it } from 'vitest';
import { bytesOf, readOfflineList } from '../../src/model/offlineList';

const FILES = [
  { path: 'index.html', bytes: 3000, sha256: 'aa' },
  { path: 'embed.config.json', bytes: 90, sha256: null },
];

it('reads the list that the build writes, and nothing else', () => {
  expect(readOfflineList(JSON.stringify({ version: '1.2.0', files: FILES }))).toEqual({
    version: '1.2.0',
    files: FILES,
  });
  for (const other of [
    '',
    '<!doctype html>',
    'null',
    '[]',
    '{"version":1,"files":[]}',
    '{"version":"1"}',
  ])
    expect(readOfflineList(other), other).toBeNull();
});

it('adds the bytes up', () => {
  expect(bytesOf(FILES)).toBe(3090);
  expect(bytesOf([])).toBe(0);
});
