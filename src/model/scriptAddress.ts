/** The part of the browser's Trusted Types used here; TypeScript 6.0 does not know it, nor do browsers before Chromium 83. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): object };
}

/**
 * The address of a script of ours as the browser takes it where the page's policy asks for Trusted Types: by a policy
 * of its own that admits this one address and nothing else. The text itself where the browser asks for no more. Once
 * for each name: the browser refuses a second policy of the same.
 */
export function scriptAddress(name: string, url: string): string | object {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return url;
  const createScriptURL = (asked: string): string => {
    if (asked === url) return asked;
    throw new TypeError(`Not the script of ${name}: ${asked.slice(0, 100)}`);
  };
  return trustedTypes.createPolicy(name, { createScriptURL }).createScriptURL(url);
}
