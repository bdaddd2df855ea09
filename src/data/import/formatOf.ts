/** What the first bytes of a file are the mark of; `text`: of nothing. */
export type Mark =
  'zip' | 'ole' | 'parquet' | 'locked-parquet' | 'text' | { readonly other: string };

const MARKS: readonly (readonly [string, Mark])[] = [
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['d0cf11e0a1b11ae1', 'ole'],
  ['50415231', 'parquet'],
  ['50415245', 'locked-parquet'],
  ['1f8b', { other: 'gzip' }],
  ['377abcaf', { other: '7z' }],
  ['52617221', { other: 'rar' }],
  ['25504446', { other: 'pdf' }],
  ['89504e47', { other: 'png' }],
  ['ffd8ff', { other: 'jpeg' }],
  ['47494638', { other: 'gif' }],
  ['53514c69746520', { other: 'sqlite' }],
];

export function markOf(head: Uint8Array): Mark {
  const hex = Array.from(head.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
  return MARKS.find(([start]) => hex.startsWith(start))?.[1] ?? 'text';
}

/** Archives that must not be in an archive. */
export const isArchive = (mark: Mark): boolean =>
  mark === 'zip' || (typeof mark === 'object' && /^(gzip|7z|rar)$/.test(mark.other));

/** What a text is; a page of a web server, or a table saved as one, is none of ours. */
export function kindOfText(sample: string, name: string): 'delimited' | 'json' | { other: string } {
  const begin = sample.trimStart();
  if (/^<(!doctype html|html|head|table)\b/i.test(begin)) return { other: 'html' };
  if (begin.startsWith('<?xml')) return { other: 'xml' };
  if (/\.(json|geojson|jsonl|ndjson|topojson)$/i.test(name)) return 'json';
  if (/\.(csv|tsv|tab)$/i.test(name)) return 'delimited';
  return /^(\{\s*["}]|\[\s*[[{\]"])/.test(begin) ? 'json' : 'delimited';
}

/** Control characters, which no table has many of. */
export function looksBinary(sample: string): boolean {
  let count = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 32) || code === 0xfffd) count++;
  }
  return count > sample.length * 0.1;
}

/** The name of a file without folders, and without characters that would lead or mislead. */
export const plainName = (name: string): string =>
  Array.from(name.replace(/^.*[\\/]/, '').replace(/[\p{Cc}\p{Cf}]/gu, ''))
    .slice(0, 120)
    .join('');
