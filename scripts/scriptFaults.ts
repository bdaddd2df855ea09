import { parse, type Node } from 'acorn';

/** The newest JavaScript that Chromium 80 knows whole; what came later is in `src/map/polyfills.ts` or not used. */
const SYNTAX = 2020;

/**
 * Hosts that scripts may name and never ask: namespaces, and the addresses that libraries put into messages and into
 * the files they write; unpkg.com is where loaders.gl would look for workers, which deck.gl's layers here never ask for.
 * The page's policy would refuse a request to any of them.
 */
const NAMED_HOSTS: ReadonlySet<string> = new Set([
  'www.w3.org',
  'purl.org',
  'schemas.openxmlformats.org',
  'schemas.microsoft.com',
  'wiki.openstreetmap.org',
  'maplibre.org',
  'maplibre.invalid',
  'svelte.dev',
  'rolldown.rs',
  'github.com',
  'stuk.github.io',
  'gitbrent.github.io',
  'unpkg.com',
  'www.webmproject.org',
  'aomediacodec.github.io',
]);

/**
 * JSZip 3.10 in PptxGenJS 4.0 has a `setImmediate` for old browsers that would run a text if it were given one. It is
 * given functions only, and the page's policy has no `unsafe-eval`.
 */
const SPARED = /^(new )?Function\((``|""|'')\s*\+\s*\w+\)$/;

/** What is wrong with a script that is to run in old browsers under the page's policy. */
export function faultsOf(code: string): string[] {
  let program: Node;
  try {
    program = parse(code, { ecmaVersion: SYNTAX, sourceType: 'module' });
  } catch (error) {
    return [`not ES${SYNTAX}: ${(error as Error).message}`];
  }
  const faults = new Set<string>();
  visit(program, (node) => {
    const fault = runsText(node, code) ?? foreignHost(node);
    if (fault) faults.add(fault);
  });
  return [...faults];
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const value of Object.values(node) as unknown[])
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
      if (child !== null && typeof child === 'object' && 'type' in child) visit(child as Node, see);
}

function runsText(node: Node, code: string): string | null {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return null;
  const { callee } = node as Node & { callee: { name?: string } };
  const { name = '' } = callee;
  if (SPARED.test(code.slice(node.start, node.end))) return null;
  return ['eval', 'Function'].includes(name) ? `runs a text by ${name}` : null;
}

function foreignHost(node: Node): string | null {
  const { value } = node as { value?: unknown };
  const text =
    node.type === 'Literal' && typeof value === 'string'
      ? value
      : node.type === 'TemplateElement'
        ? (value as { raw: string }).raw
        : '';
  const found = [...text.matchAll(/\b(?:https?|wss?):\/\/([\w.-]+)/g)].map(([, host = '']) => host);
  const foreign = found.find((host) => !NAMED_HOSTS.has(host) && !host.endsWith('.example'));
  return foreign ? `names the host ${foreign}` : null;
}
