import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const FOLDER = join(import.meta.dirname, '../../../public/geo');
const TEXT = /^(zh|en|title|titleEn|publisher|publisherEn|licence|\w+_(zh|en))$/;

type Spoil = (text: string, key: string) => string;

function spoiled(value: unknown, key: string, spoil: Spoil): unknown {
  if (typeof value === 'string')
    return value !== '' && (TEXT.test(key) || key === 'url') ? spoil(value, key) : value;
  if (Array.isArray(value)) return value.map((one) => spoiled(one, key, spoil));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, spoiled(one, name, spoil)]),
  );
}

/** Serves the shipped data with every text for readers, and every link, replaced; its manifest counts them as right. */
export async function serveTexts(page: Page, spoil: Spoil): Promise<void> {
  const names = readdirSync(FOLDER).filter(
    (name) => /json$/.test(name) && name !== 'manifest.json',
  );
  const read = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
  const bodies = new Map(
    names.map((name) => [name, JSON.stringify(spoiled(read(name), '', spoil))]),
  );
  const manifest = read('manifest.json') as { files: Record<string, unknown>; credits: unknown };
  for (const [name, body] of bodies)
    if (name in manifest.files)
      manifest.files[name] = {
        bytes: Buffer.byteLength(body),
        sha256: createHash('sha256').update(body).digest('hex'),
      };
  manifest.credits = spoiled(manifest.credits, '', spoil);
  bodies.set('manifest.json', JSON.stringify(manifest));
  await page.route('**/geo/*', (route) => {
    const body = bodies.get(new URL(route.request().url()).pathname.split('/').pop() ?? '');
    return body === undefined
      ? route.fallback()
      : route.fulfill({ body, contentType: 'application/json; charset=utf-8' });
  });
}
