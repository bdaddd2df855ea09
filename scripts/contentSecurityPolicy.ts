/**
 * What the built page may load: its own files and nothing else. No `unsafe-*`: MapLibre's worker is a file of ours.
 * `data:` images are MapLibre's icons, `blob:` images and media what a reader saves.
 * Trusted Types: no text becomes markup or a script but through the two policies named, Svelte's own for its templates
 * and `default` of `src/map/trustedTypes.ts`.
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
  'trusted-types svelte-trusted-html default',
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
