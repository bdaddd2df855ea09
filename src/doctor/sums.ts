/** The files of the delivery with their SHA-256, from `SHA256SUMS`. */
export function readSums(text: string): ReadonlyMap<string, string> {
  const lines = text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm);
  return new Map([...lines].map(([, hash = '', path = '']) => [path, hash]));
}

/** A host may change these; everything else is as it was delivered. */
export const OWN_FILES: readonly string[] = ['embed.config.json'];

/** The first file of each ending whose answer is looked at, and of scripts the one for all pages. */
export function samplesOf(paths: Iterable<string>): string[] {
  const found = new Map<string, string>();
  for (const path of paths) {
    const ending = /\.([a-z0-9]+)$/.exec(path)?.[1] ?? '';
    const isPlain = ending !== 'html' && ending !== '' && !path.startsWith('embed/');
    if (isPlain && !found.has(ending)) found.set(ending, path);
  }
  return [...found.values()];
}
