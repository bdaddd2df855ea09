import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { headersOf } from '../../scripts/contentSecurityPolicy';
import { delivered } from '../fixtures/realServer';

type Rule = { path: string; headers: [name: string, value: string][] };

const rules: Rule[] = [];
for (const line of delivered('_headers').split('\n')) {
  if (line.startsWith('/')) rules.push({ path: line, headers: [] });
  const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
  if (name) rules.at(-1)!.headers.push([name, value]);
}

/** What such a host sends with a path: the headers of all rules that fit, joined. */
function sent(path: string): Record<string, string> {
  const all: Record<string, string> = {};
  const fitting = rules.filter((rule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
  );
  for (const [name, value] of fitting.flatMap(({ headers }) => headers))
    all[name] = all[name] === undefined ? value : `${all[name]}, ${value}`;
  return all;
}

/** The directives in force; anyone may frame a page whose policies do not say who may. */
function directives(policies = ''): string[] {
  const all = policies.split(/[;,]/).map((one) => one.trim());
  return [...all, ...(policies.includes('frame-ancestors') ? [] : ['frame-ancestors *'])].sort();
}

const PUBLIC = join(import.meta.dirname, '../../public');
const FILES = readdirSync(PUBLIC, { recursive: true, encoding: 'utf8' })
  .filter((name) => statSync(join(PUBLIC, name)).isFile())
  .concat('index.html', 'assets/index-abc.js', 'assets/index-abc.css', 'embed.config.json')
  .concat('embed/v1/index.html', 'embed/v1/jjj-flow-map.js', 'embed/v1/p/tech.png');

it.each(['', ...FILES])('deploy/_headers sends /%s as our own server does', (name) => {
  const { 'Content-Security-Policy': policy, ...rest } = sent(`/${name}`);
  const expected = headersOf(name || 'index.html');
  const isPage = name === '' || name.endsWith('.html');
  const inForce = directives(expected['Content-Security-Policy']);
  // A file that is no page cannot be shown in a frame to any effect.
  if (isPage) expect(directives(policy)).toEqual(inForce);
  else expect(directives(policy).slice(0, 5)).toEqual(inForce.slice(0, 5));
  for (const [header, value] of Object.entries(rest)) {
    // Read by anyone, where it is public anyway.
    if (header === 'Access-Control-Allow-Origin' && name.startsWith('embed/')) continue;
    expect(value, header).toBe(expected[header]);
  }
  for (const header of ['X-Content-Type-Options', 'Referrer-Policy', 'Permissions-Policy'])
    expect(rest[header]).toBe(expected[header]);
  if (expected['Cache-Control']?.includes('immutable'))
    expect(rest['Cache-Control']).toBe(expected['Cache-Control']);
  if (/^(assets|geo|embed)\/|config\.json$/.test(name)) {
    expect(rest['Cross-Origin-Resource-Policy']).toBe(expected['Cross-Origin-Resource-Policy']);
    expect(rest['Access-Control-Allow-Origin']).toBe('*');
  }
});
