import { withHosts } from './withHosts.ts';

/**
 * What the built page may load: its own files and nothing else. No `unsafe-*`: MapLibre's worker is a file of ours.
 * Frames of its own show how it looks on other pages. `data:` images are MapLibre's icons, `blob:` images and media what a reader saves.
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
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types jjj-map-worker jjj-import-worker jjj-offline-worker',
];

export const PAGE_POLICY = DIRECTIVES.join('; ');

/** Pages for the frames of others lie here. */
const EMBED = /^embed\//;

/** What a frame without an origin of its own, or a page of another host, may read; all of it is public. */
const SHARED = /\.(m?js|css|json|geojson|topojson|csv|woff2)$/;

/** Names in assets/ hold a hash of the content, a folder of one version never changes; all else keeps its name. */
const LASTING = /^(assets|embed\/v\d+\.\d+\.\d+)\//;

/**
 * No `Cross-Origin-Opener-Policy`: on a plain http host browsers only complain about it. No `X-Frame-Options`: who may
 * frame a page is said once, by `frame-ancestors`, which browsers heed in a header only, never in a page.
 */
const guards = (framedBy: string, readBy: string, hosts: readonly string[]) => ({
  'Content-Security-Policy': `${withHosts(PAGE_POLICY, hosts)}; frame-ancestors ${framedBy}`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cross-Origin-Resource-Policy': readBy,
});

/** Sent with every answer but those from `embed/`. */
export const SECURITY_HEADERS = guards("'self'", 'same-origin', []);

/**
 * The headers with which a host sends a file; `path` is relative to the site, with `/`. `hosts`: those that its pages may
 * ask beside their own. What `deploy/` holds says the same.
 */
export const headersOf = (
  path: string,
  hosts: readonly string[] = [],
): Readonly<Record<string, string>> => ({
  ...(EMBED.test(path)
    ? guards('*', 'cross-origin', hosts)
    : guards("'self'", 'same-origin', hosts)),
  ...(SHARED.test(path) ? { 'Access-Control-Allow-Origin': '*' } : {}),
  'Cache-Control': LASTING.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
});
