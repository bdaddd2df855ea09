import workerUrl from '../map/mapWorker.ts?worker&url';

interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL: (url: string) => string | null }): void;
}

/**
 * A page of a file has no origin, and MapLibre 6.17 then hands its worker's address to the browser as a plain text. The
 * one text that may become a script so is that address.
 */
(globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => (url === workerUrl ? url : null),
});
