export type SheetHeight = 'half' | 'full';

/** Where a sheet comes to rest when a hand lets go of it at `height`; null: it was pulled away. */
export function restOf(height: number, half: number, full: number): SheetHeight | null {
  if (height < half * 0.6) return null;
  return height > (half + full) / 2 ? 'full' : 'half';
}
