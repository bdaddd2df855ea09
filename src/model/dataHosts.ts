/** As browsers write an origin: nothing in it can end the directive of a policy. */
export const ORIGIN = /^https?:\/\/(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?$/;

/** Origins whose tables a link may name beside those of the site itself, by its `embed.config.json`; compared as a whole. */
export function dataHosts(config: unknown): readonly string[] {
  const isStated = typeof config === 'object' && config !== null && 'dataHosts' in config;
  const stated: unknown = isStated ? config.dataHosts : null;
  return Array.isArray(stated)
    ? stated.filter((one): one is string => typeof one === 'string' && ORIGIN.test(one))
    : [];
}
