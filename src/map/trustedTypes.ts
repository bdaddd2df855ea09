/** The part of the browser's Trusted Types that is used here; TypeScript 6.0 does not know it, nor do browsers before Chromium 83. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): unknown;
}

/** Scripts of this build lie beside this one. */
const BUILD = import.meta.url.replace(/[^/]*$/, '');

/**
 * MapLibre 6.17 starts its worker with `new Worker(text)` and knows nothing of Trusted Types. Its address passes because
 * it is a script of this build; every other text that is to become a script, and all that is to become markup, is
 * refused by the browser, for the policy has no rule for it. Imported first.
 */
function createScriptURL(url: string): string {
  const { href } = new URL(url, document.baseURI);
  if (href.startsWith(BUILD) && /^[\w.-]+\.js$/.test(href.slice(BUILD.length))) return href;
  throw new TypeError(`Not a script of this build: ${url.slice(0, 100)}`);
}

(window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', {
  createScriptURL,
});
