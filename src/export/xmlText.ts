import { escapeXml } from '../layers/svgMarkup';

/** What XML 1.0 cannot write, and the line end that its readers change into another. */
// eslint-disable-next-line no-control-regex -- they are what is sought
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

const codeOf = (sign: string): string =>
  `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * Any text for a cell of a workbook (ECMA-376, ST_Xstring): what cannot be written stands as `_x000D_`, and a text that
 * looks like that has its first sign written so. Halves of letters are left out.
 */
export const xmlText = (text: string): string =>
  escapeXml(text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replace(UNWRITABLE, codeOf));
