import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { withDensity } from '../../src/export/pngDensity';

describe('how large a PNG is on paper', () => {
  it('stands in the file, which opens as before', async () => {
    const png = PNG.sync.write(new PNG({ width: 3, height: 2 }));
    const dense = withDensity(new Blob([new Uint8Array(png)], { type: 'image/png' }), 300);
    const bytes = Buffer.from(await dense.arrayBuffer());
    const { width, height } = PNG.sync.read(bytes, { checkCRC: true });
    expect([width, height, dense.type]).toEqual([3, 2, 'image/png']);
    const chunk = bytes.indexOf('pHYs');
    expect(bytes.readUInt32BE(chunk + 4)).toBe(11811);
    expect(chunk).toBeLessThan(bytes.indexOf('IDAT'));
  });
});
