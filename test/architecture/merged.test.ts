import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('no file holds what a merge has left undecided', () => {
  let found = '';
  try {
    found = execFileSync('git', ['grep', '-nE', '^(<{7}|>{7}) '], { encoding: 'utf8' });
  } catch {
    // Nothing found, or no checkout.
  }
  expect(found).toBe('');
});
