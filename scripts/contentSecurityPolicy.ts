/**
 * What the built page may load: its own files and nothing else. No `unsafe-*`: MapLibre's worker is a file of ours.
 * `data:` images are MapLibre's icons, `blob:` images and media what a reader saves.
 * Trusted Types: no text becomes markup at all, for no policy makes any (Svelte builds its templates of elements,
 * svelte.config.js), and none a script but the addresses of the two workers, each by its own policy
 * (src/model/scriptAddress.ts).
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
  "media-src 'self' blob:",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types jjj-map-worker jjj-import-worker',
];

export const PAGE_POLICY = DIRECTIVES.join('; ');

/** Browsers heed `frame-ancestors` in a header only, never in a page. */
const HEADER_POLICY = `${PAGE_POLICY}; frame-ancestors 'self'`;

/**
 * Sent with every answer. No `Cross-Origin-Opener-Policy`: on a plain http host browsers only complain about it.
 * No `X-Frame-Options`: who may frame the page is said once, by `frame-ancestors`.
 */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': HEADER_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;
