import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/data/sha256';

describe('the hash of a file', () => {
  it('is the one that the manifest was built with, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
    );
  });

  it.each([0, 55, 56, 63, 64, 119, 120, 1_000_000])(
    'is right at the edge of %i bytes',
    (length) => {
      const bytes = new Uint8Array(length).fill(0xa5);
      expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    },
  );
});
