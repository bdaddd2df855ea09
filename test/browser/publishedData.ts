import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Manifest } from '../../src/model/schema';

/** Every address of a data file, whatever hash stands behind it. */
export const addressOf = (file: string): RegExp =>
  new RegExp(`/geo/${file.replace('.', '\\.')}(\\?|$)`);

/** Serves another content of a data file, and a manifest that vouches for it: as a new edition would. */
export async function publish(
  page: Page,
  file: string,
  edit: (content: never) => unknown,
): Promise<void> {
  const read = async (name: string): Promise<string> =>
    (await page.request.get(`./geo/${name}`)).text();
  const body = JSON.stringify(edit(JSON.parse(await read(file)) as never));
  const sha256 = createHash('sha256').update(body).digest('hex');
  await page.route(addressOf(file), (route) => route.fulfill({ body }));
  await page.route(addressOf('manifest.json'), async (route) => {
    const manifest = (await (await route.fetch()).json()) as Manifest;
    const bytes = Buffer.byteLength(body);
    const files = { ...manifest.files, [file]: { bytes, sha256 } };
    await route.fulfill({ json: { ...manifest, version: sha256.slice(0, 12), files } });
  });
}
