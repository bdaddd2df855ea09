import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceOfBytes } from '../../../src/data/import/byteSource';
import { openTable } from '../../../src/data/import/openTable';
import { readParquet } from '../../../src/data/import/readParquet';
import { ImportError } from '../../../src/model/import/openedFile';

const FOLDER = 'test/fixtures/import';
const FILES = readdirSync(FOLDER)
  .filter((name) => name !== 'expected.json')
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(`${FOLDER}/${name}`)) }));
const RUNS = 2000;
/** The clock moves with the work: no file of a few kilobytes may take as many steps as the limit of time allows. */
const MILLISECONDS_PER_LOOK = 1000;

type Mutation = (bytes: Uint8Array) => Uint8Array;

const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(fc.nat(), fc.nat(255)).map(([at, value]): Mutation => (bytes) => {
    const copy = bytes.slice();
    copy[at % copy.length] = value;
    return copy;
  }),
  fc.tuple(fc.nat(), fc.constantFrom(0x7f, 0xff, 0x80)).map(([at, value]): Mutation => (bytes) => {
    const from = at % bytes.length;
    return bytes.slice().fill(value, from, from + 4);
  }),
  fc.nat().map(
    (at): Mutation =>
      (bytes) =>
        bytes.slice(0, at % bytes.length),
  ),
  fc.tuple(fc.nat(), fc.nat(64)).map(([at, length]): Mutation => (bytes) => {
    const from = at % bytes.length;
    return joined(bytes.subarray(0, from), bytes.subarray(from + length));
  }),
  fc
    .tuple(fc.nat(), fc.nat(64), fc.integer({ min: 2, max: 40 }))
    .map(([at, length, times]): Mutation => (bytes) => {
      const from = at % bytes.length;
      const part = bytes.subarray(from, from + length);
      return joined(
        bytes.subarray(0, from),
        ...Array<Uint8Array>(times).fill(part),
        bytes.subarray(from),
      );
    }),
  fc
    .tuple(
      fc.nat(),
      fc.constantFrom('"', '[', '{', '<', '&#x10ffff;', '"__proto__":', ',', '\0', '\r'),
    )
    .map(([at, text]): Mutation => (bytes) => {
      const from = at % bytes.length;
      return joined(bytes.subarray(0, from), new TextEncoder().encode(text), bytes.subarray(from));
    }),
);

describe('mutated files', () => {
  it('are read or refused with a reason, within bounds, and leave nothing behind', async () => {
    const mutated = fc.record({
      file: fc.constantFrom(...FILES),
      mutations: fc.array(mutation, { minLength: 1, maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(mutated, async ({ file, mutations }) => {
        const bytes = mutations.reduce<Uint8Array>(
          (before, mutate) => (before.length === 0 ? before : mutate(before)),
          file.bytes,
        );
        let looks = 0;
        try {
          const { sheets } = await openTable(
            { name: file.name, source: sourceOfBytes(bytes), isPasted: false },
            { encoding: null, isLargeAllowed: false },
            {
              now: () => ++looks * MILLISECONDS_PER_LOOK,
              onprogress: () => undefined,
              loadParquet: () => Promise.resolve(readParquet),
            },
          );
          for (const { columns, rowCount } of sheets)
            for (const { codes, values } of columns) {
              expect(codes.length).toBe(rowCount);
              expect(codes.every((code) => code < values.length)).toBe(true);
            }
        } catch (error) {
          expect(error).toBeInstanceOf(ImportError);
          expect((error as ImportError).reason).not.toBe('too-slow');
        }
        expect('polluted' in {}).toBe(false);
      }),
      { numRuns: RUNS, seed: 20_261_123 },
    );
  }, 180_000);
});
