export interface ByteRange {
  readonly start: number;
  /** The last byte, included. */
  readonly end: number;
}

/**
 * The part of `size` bytes that a `Range` header asks for: `bytes=0-99`, `bytes=100-`, `bytes=-50`.
 * `whole` where it asks for none, or for several, which a server may leave aside; `outside` where there is no such part.
 */
export function byteRange(
  header: string | undefined,
  size: number,
): ByteRange | 'whole' | 'outside' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  const [, from = '', to = ''] = match ?? [];
  if (from === '' && to === '') return 'whole';
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < start) return 'whole';
  return start < size && start <= end ? { start, end } : 'outside';
}
