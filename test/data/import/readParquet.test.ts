import { gzipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { walkRuns } from '../../../src/data/import/parquetRuns';
import { readImport, rowsOf } from '../../fixtures/readImport';

const COUNT = 3000;
const names = Array.from({ length: COUNT }, (_, row) => (row % 7 === 0 ? null : `区县${row % 50}`));
const values = Array.from({ length: COUNT }, (_, row) => (row % 11 === 3 ? null : row / 4));
const lists = Array.from({ length: COUNT }, (_, row) => (row % 5 === 0 ? null : [row, row % 3]));

const file = (codec: 'UNCOMPRESSED' | 'SNAPPY' | 'GZIP'): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'name', data: names, type: 'STRING' },
        { name: 'value', data: values, type: 'DOUBLE' },
        {
          name: 'year',
          data: Int32Array.from(names, (_, row) => 2014 + (row % 10)),
          encoding: 'DELTA_BINARY_PACKED',
        },
        { name: 'tags', data: lists.map((list) => list), type: 'JSON' },
      ],
      codec,
      compressors: { GZIP: (bytes: Uint8Array) => gzipSync(bytes) },
      rowGroupSize: [700, 1100],
      pageSize: 4096,
    }),
  );

describe('a Parquet file', () => {
  it.each(['UNCOMPRESSED', 'SNAPPY', 'GZIP'] as const)('is read, packed by %s', async (codec) => {
    const { sheets } = await readImport('t.parquet', file(codec));
    const [head, ...rows] = rowsOf(sheets[0]!);
    expect(head).toEqual(['name', 'value', 'year', 'tags']);
    expect(rows).toEqual(
      names.map((name, row) => {
        const list = lists[row];
        return [name, values[row], 2014 + (row % 10), list ? JSON.stringify(list) : null];
      }),
    );
  });

  it('is refused where a run claims to be longer than its column', () => {
    const runs = (...bytes: readonly number[]): number =>
      walkRuns({ view: new DataView(Uint8Array.from(bytes).buffer), offset: 0 }, bytes.length, {
        width: 1,
        most: 20,
        wanted: 1,
      });
    // 12 ones, then eight values bit by bit, of which four are ones.
    expect(runs(24, 1, 3, 0b01010101)).toBe(16);
    expect(() => runs(0xfe, 0xff, 0xff, 0xff, 0x0f, 1)).toThrow(/too long/);
    expect(() => runs(0xff, 0xff, 0xff, 0xff, 0x0f, 1)).toThrow(/too long/);
    expect(() => runs(24, 1)).toThrow(/too early/);
    expect(() => runs(0, 1, 0, 1)).toThrow(/too early/);
  });
});
