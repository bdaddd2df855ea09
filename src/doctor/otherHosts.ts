/** What `embed.config.json` says of other hosts, as far as it can be read. */
interface Stated {
  readonly dataHosts?: unknown;
  readonly basemap?: { readonly tiles?: unknown; readonly key?: string } | null;
}

function read(config: string): Stated {
  try {
    const stated: unknown = JSON.parse(config);
    return typeof stated === 'object' && stated !== null ? stated : {};
  } catch {
    return {};
  }
}

function urlOf(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

/** One tile of each address of the basemap, with Beijing in it; relative to `home` where they are. */
export function sampleTiles(config: string, home: string): string[] {
  const { tiles = [], key = '' } = read(config).basemap ?? {};
  const values: Readonly<Record<string, string>> = { z: '6', x: '52', y: '24', key };
  return [tiles].flat().flatMap((one) => {
    if (typeof one !== 'string') return [];
    const whole = one.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(values[name] ?? ''),
    );
    return urlOf(whole, home)?.href ?? [];
  });
}

/** Origins other than that of `home` that the pages will ask. */
export function otherHosts(config: string, home: string): string[] {
  const origins = sampleTiles(config, home).map((one) => new URL(one).origin);
  // What is no origin as browsers write it, the atlas leaves out.
  const tables = [read(config).dataHosts].flat().flatMap((one) => {
    const origin = typeof one === 'string' ? urlOf(one)?.origin : undefined;
    return origin !== undefined && origin === one && !origin.includes('*') ? [origin] : [];
  });
  return [...new Set([...origins, ...tables])].filter((origin) => origin !== new URL(home).origin);
}

/** What of the hosts a policy keeps out. */
export function keptOut(policy: string, hosts: readonly string[]): string[] {
  const [, allowed = ''] = /connect-src ([^;,]*)/.exec(policy) ?? [];
  return hosts.filter((host) => !allowed.split(' ').includes(host));
}
