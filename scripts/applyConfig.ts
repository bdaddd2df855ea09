/**
 * `tsx scripts/applyConfig.ts [dist] [--servers FOLDER]`: lets the pages of a built site ask the hosts of tiles that
 * its `embed.config.json` names, and no others: a file that is read after a page's policy could not widen it. Writes
 * what says the same to servers into FOLDER. To be run again when the file changes; the build runs it, too.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { siteHosts } from '../src/model/siteHosts';
import { writeOfflineList } from './offlineFiles';
import { SUMS, sumsOf } from './sums';
import { withHosts } from './withHosts';

const DEPLOY = fileURLToPath(new URL('../deploy', import.meta.url));
const SERVERS = ['nginx.conf', 'apache.conf', 'Caddyfile', '_headers'];

/** The hosts that a site names; none without a file, or with one that cannot be read. */
export function statedHosts(folder: string): readonly string[] {
  try {
    return siteHosts(JSON.parse(readFileSync(join(folder, 'embed.config.json'), 'utf8')));
  } catch {
    return [];
  }
}

/** Writes the policies of all pages of a site, what is kept of it offline, and the list of its hashes. Gives back the hosts. */
export function applyConfig(folder: string, servers: string | null = null): readonly string[] {
  const hosts = statedHosts(folder);
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of pages) if (name.endsWith('.html')) rewrite(folder, folder, name, hosts);
  if (servers !== null) mkdirSync(servers, { recursive: true });
  if (servers !== null) for (const name of SERVERS) rewrite(DEPLOY, servers, name, hosts);
  writeOfflineList(folder);
  writeFileSync(join(folder, SUMS), sumsOf(folder));
  return hosts;
}

function rewrite(from: string, to: string, name: string, hosts: readonly string[]): void {
  const before = readFileSync(join(from, name), 'utf8');
  const after = withHosts(before, hosts);
  if (after !== before || from !== to) writeFileSync(join(to, name), after);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { servers: { type: 'string' } },
  });
  const dist = fileURLToPath(new URL('../dist', import.meta.url));
  const hosts = applyConfig(positionals[0] ?? dist, values.servers ?? null);
  console.log(`policies allow ${hosts.length > 0 ? hosts.join(' ') : 'no other host'}`);
}
