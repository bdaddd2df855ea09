import type { Answer } from './answer';
import { keptOut, otherHosts } from './otherHosts';

/** `note`: nothing to judge from here, but to be known. */
export type Verdict = 'good' | 'advice' | 'bad' | 'note';

export type Check =
  | 'page'
  | 'types'
  | 'missing'
  | 'slash'
  | 'policy'
  | 'framing'
  | 'guards'
  | 'sharing'
  | 'compression'
  | 'caching'
  | 'unchanged'
  | 'ranges'
  | 'foreign'
  | 'hosts'
  | 'tiles'
  | 'secure'
  | 'ipv6'
  | 'approval';

export interface Finding {
  readonly check: Check;
  readonly verdict: Verdict;
  /** Files, headers, values: the same in every language. */
  readonly details: readonly string[];
}

/** All that was asked, and what the page knows of itself. */
export interface Examined {
  readonly page: Answer;
  readonly bare: Answer | null;
  readonly frame: Answer | null;
  readonly absent: Answer;
  readonly part: Answer;
  readonly again: Answer;
  readonly config: Answer;
  /** One tile of each address that the basemap names, by that address. */
  readonly tiles: ReadonlyMap<string, Answer>;
  /** By path. */
  readonly samples: ReadonlyMap<string, Answer>;
  /** The policy that the page carries in itself. */
  readonly policy: string;
  readonly address: string;
  readonly loaded: readonly string[];
}

const TYPES: Readonly<Record<string, RegExp>> = {
  js: /^(text|application)\/javascript\b/,
  css: /^text\/css\b/,
  json: /^application\/json\b/,
  topojson: /\bjson\b/,
  geojson: /\bjson\b/,
  svg: /^image\/svg\+xml\b/,
  woff2: /^font\/woff2\b/,
  txt: /^text\/plain\b/,
};
const PACKED = /\.(js|css|json|topojson|geojson|svg)$/;
const SHARED = /\.(js|css|json|geojson|topojson|woff2)$/;
const WORTH_PACKING = 1024;

type Rule = (examined: Examined) => readonly [Verdict, readonly string[]];

const header = (answer: Answer, name: string): string => answer.headers.get(name) ?? '';
const judge = (
  faults: readonly string[],
  verdict: Verdict,
): readonly [Verdict, readonly string[]] => (faults.length > 0 ? [verdict, faults] : ['good', []]);
const among = (
  { samples }: Examined,
  wants: RegExp,
  fault: (answer: Answer, path: string) => string | null,
): string[] =>
  [...samples].flatMap(([path, answer]) => {
    const found = wants.test(path) ? fault(answer, path) : null;
    return found === null ? [] : [`${path}: ${found || '–'}`];
  });

const textOf = ({ body }: Answer): string => new TextDecoder().decode(body);

/** What a host without Node runs in the folder of the site. */
const lineFor = (hosts: readonly string[]): string =>
  `grep -rl --include='*.html' connect-src . | xargs sed -i "s,connect-src [^ ]*self\\('\\|&#39;\\),& ${hosts.join(' ')},"`;

const RULES: Readonly<Record<Check, Rule>> = {
  page: ({ page }) => {
    const isOurs = new TextDecoder().decode(page.body).includes('id="app"');
    return judge(page.status === 200 && isOurs ? [] : [`index.html: ${page.status}`], 'bad');
  },
  types: (examined) =>
    judge(
      among(examined, /./, ({ headers, status }, path) => {
        const type = headers.get('content-type') ?? '';
        const wanted = TYPES[path.replace(/.*\./, '')];
        if (status !== 200) return String(status);
        return wanted && !wanted.test(type) ? type : null;
      }),
      'bad',
    ),
  missing: ({ absent }) => judge(absent.status === 404 ? [] : [String(absent.status)], 'bad'),
  slash: ({ bare }) =>
    judge(!bare || (bare.status === 200 && bare.url.endsWith('/')) ? [] : [bare.url], 'advice'),
  policy: ({ page, policy }) => {
    const sent = header(page, 'content-security-policy');
    const has = new Set(sent.split(/[;,]/).map((one) => one.trim()));
    return judge(
      policy.split(';').filter((one) => !has.has(one.trim())),
      'advice',
    );
  },
  framing: ({ page, frame }) => {
    const faults = [];
    if (!/frame-ancestors/.test(header(page, 'content-security-policy')))
      faults.push('index.html: frame-ancestors –');
    if (!frame) return judge(faults, 'advice');
    if (/frame-ancestors 'none'/.test(header(frame, 'content-security-policy')))
      faults.push("embed/v1/: frame-ancestors 'none'");
    if (/frame-ancestors 'self'\s*(;|,|$)/.test(header(frame, 'content-security-policy')))
      faults.push("embed/v1/: frame-ancestors 'self'");
    const old = header(frame, 'x-frame-options');
    if (old) faults.push(`embed/v1/: X-Frame-Options: ${old}`);
    return judge(faults, 'advice');
  },
  guards: ({ page }) =>
    judge(
      ['X-Content-Type-Options', 'Referrer-Policy', 'Permissions-Policy'].filter(
        (name) => !header(page, name.toLowerCase()),
      ),
      'advice',
    ),
  sharing: (examined) =>
    judge(
      among(examined, SHARED, ({ headers }) => {
        const to = headers.get('access-control-allow-origin') ?? '';
        return to === '*' ? null : to;
      }),
      'advice',
    ),
  compression: (examined) =>
    judge(
      among(examined, PACKED, ({ headers, body }) =>
        body.length < WORTH_PACKING || headers.has('content-encoding') ? null : '',
      ),
      'advice',
    ),
  caching: (examined) => {
    const page = header(examined.page, 'cache-control');
    const faults = among(examined, /^assets\//, ({ headers }) => {
      const caching = headers.get('cache-control') ?? '';
      return Number(/max-age=(\d+)/.exec(caching)?.[1] ?? 0) > 86_400 ? null : caching;
    });
    if (!/no-cache|no-store|max-age=0/.test(page)) faults.push(`index.html: ${page || '–'}`);
    return judge(faults, 'advice');
  },
  unchanged: ({ again }) => judge(again.status === 304 ? [] : [String(again.status)], 'advice'),
  ranges: ({ part }) =>
    judge(part.status === 206 && part.body.length === 10 ? [] : [String(part.status)], 'advice'),
  foreign: ({ loaded, address, config }) => {
    const own = [new URL(address).origin, ...otherHosts(textOf(config), address)];
    return judge(
      loaded.filter((one) => !own.includes(new URL(one).origin)),
      'bad',
    );
  },
  hosts: ({ page, policy, config, address }) => {
    const hosts = otherHosts(textOf(config), address);
    const sent = header(page, 'content-security-policy');
    const lacking = new Set([...keptOut(policy, hosts), ...(sent ? keptOut(sent, hosts) : [])]);
    return judge(lacking.size > 0 ? [lineFor([...lacking])] : [], 'bad');
  },
  tiles: ({ tiles }) =>
    judge(
      [...tiles].flatMap(([, { status, url }]) =>
        status === 200 ? [] : [`${status || '–'} ${new URL(url).origin}`],
      ),
      'advice',
    ),
  secure: ({ address }) => [address.startsWith('https:') ? 'good' : 'note', []],
  ipv6: ({ address }) => {
    const { hostname } = new URL(address);
    if (hostname.startsWith('[')) return ['good', [hostname]];
    return [/^[\d.]+$/.test(hostname) ? 'advice' : 'note', [hostname]];
  },
  approval: ({ config }) => {
    try {
      const read = JSON.parse(textOf(config)) as { mapApproval?: unknown };
      return [read.mapApproval ? 'good' : 'note', []];
    } catch {
      return ['bad', [`embed.config.json: ${config.status}`]];
    }
  },
};

/** What the host does well, and what is to be mended; in the order of what matters. */
export const findingsOf = (examined: Examined): Finding[] =>
  (Object.keys(RULES) as Check[]).map((check) => {
    const [verdict, details] = RULES[check](examined);
    return { check, verdict, details };
  });
