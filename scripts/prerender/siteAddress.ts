/**
 * Where the site will stand, from `embed.config.json`: null where it does not say, or says it badly. Only Open Graph and oEmbed
 * want it: others read them who do not know where they found them. Everything else is relative.
 */
export function siteAddress(config: unknown): string | null {
  const { address } = (typeof config === 'object' && config !== null ? config : {}) as {
    readonly address?: unknown;
  };
  if (address === undefined || address === null) return null;
  const isFolder = typeof address === 'string' && /^https?:\/\/[^\s?#"'<>]+\/$/.test(address);
  if (!isFolder)
    throw new Error(
      `embed.config.json: address must be where the site stands, https://…/ with a slash at its end, not ${JSON.stringify(address)}`,
    );
  return address;
}
