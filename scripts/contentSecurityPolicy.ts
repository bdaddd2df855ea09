/**
 * What the built page may load: its own files and nothing else. No `unsafe-*`: MapLibre's worker is a file of ours.
 * `data:` images are MapLibre's icons, `blob:` images the pictures that a reader saves.
 */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

export const PAGE_POLICY = DIRECTIVES.join('; ');

/** Browsers heed `frame-ancestors` in a header only, never in a page. */
export const HEADER_POLICY = `${PAGE_POLICY}; frame-ancestors 'self'`;
