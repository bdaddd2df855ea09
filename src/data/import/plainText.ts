import type { Cell } from '../../model/import/sheet';

/** What has no width: zero-width and bidi characters, byte-order marks, soft hyphens. */
const INVISIBLE = /\p{Cf}/gu;

/** Most cells are plain already, and a million of them must cost little. */
const PLAIN = /^[!-~]*$/;

/** A cell as a text to be compared: half width, without outer and double blanks and without invisible characters. */
export function plainText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  if (PLAIN.test(cell)) return cell;
  return cell.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}
