/**
 * What the built page may load: its own files and nothing else. No `unsafe-*`: MapLibre's worker is a file of ours.
 * Frames of its own show how it looks on other pages. `data:` images are MapLibre's icons, `blob:` images and media what a reader saves.
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
  "frame-src 'self'",
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

/** Scripts and data are public; a sandboxed frame, whose origin is none, asks for them as a stranger. */
const FOR_STRANGERS = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const;

/** What lies below `embed/` is there for frames of other pages; everything else in the folder serves it there too. */
export function headersFor(path: string): Readonly<Record<string, string>> {
  if (path.startsWith('embed/'))
    return {
      ...{ ...SECURITY_HEADERS, ...FOR_STRANGERS },
      'Content-Security-Policy': `${PAGE_POLICY}; frame-ancestors *`,
    };
  return /^(assets|geo)\/|^(embed\.)?config\.json$/.test(path)
    ? { ...SECURITY_HEADERS, ...FOR_STRANGERS }
    : SECURITY_HEADERS;
}
