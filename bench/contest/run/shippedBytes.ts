import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { ROOT } from './contestSite';
import type { Run } from './contestVisit';

/** Of all files that had come by the first flows, without the generated table: bytes, each file compressed by itself. */
export interface Shipped {
  readonly id: string;
  readonly picture: Run['picture'];
  readonly plain: number;
  readonly gzip: number;
  readonly brotli: number;
  readonly files: number;
}

export function shippedBytes(runs: readonly Run[]): Shipped[] {
  const sizes = new Map<string, readonly [plain: number, gzip: number, brotli: number]>();
  const sizeOf = (path: string): readonly [number, number, number] => {
    const known = sizes.get(path);
    if (known) return known;
    const content = readFileSync(path);
    const size = [
      content.length,
      gzipSync(content, { level: 9 }).length,
      brotliCompressSync(content).length,
    ] as const;
    sizes.set(path, size);
    return size;
  };
  const seen = new Map<string, Shipped>();
  for (const { id, picture, measured } of runs) {
    if (!measured || seen.has(id + picture)) continue;
    const paths = [...new Set(measured.files.map(pathOf))].filter(isFile);
    const all = paths.map(sizeOf);
    const [plain, gzip, brotli] = [0, 1, 2].map((at) =>
      all.reduce((sum, size) => sum + (size[at] ?? 0), 0),
    ) as [number, number, number];
    seen.set(id + picture, { id, picture, plain, gzip, brotli, files: paths.length });
  }
  return [...seen.values()];
}

function pathOf(address: string): string {
  const { pathname } = new URL(address);
  return join(ROOT, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
}

const isFile = (path: string): boolean =>
  !path.endsWith('.csv') && existsSync(path) && statSync(path).isFile();
