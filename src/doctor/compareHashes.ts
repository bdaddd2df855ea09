import { ask } from './answer';
import { OWN_FILES } from './sums';

/** The files that are not as they were delivered; null where the browser computes no hashes, on plain http. */
export async function compareHashes(
  sums: ReadonlyMap<string, string>,
  ondone: (done: number) => void,
): Promise<string[] | null> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) return null;
  const changed: string[] = [];
  let done = 0;
  for (const [path, hash] of sums) {
    ondone((done += 1));
    if (OWN_FILES.includes(path)) continue;
    const { body, status } = await ask(new URL(path, new URL('./', location.href)).href);
    const digest = new Uint8Array(await subtle.digest('SHA-256', body));
    const found = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    if (status !== 200 || found !== hash) changed.push(path);
  }
  return changed;
}
