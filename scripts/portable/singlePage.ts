import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, defaultClientConditions, type InlineConfig } from 'vite';
import { carriedFiles } from './carriedFiles.ts';

/** As in vite.config.ts. */
const OLDEST_BROWSER = 'chrome80';

/** The atlas as one page for a double click: `site` is the folder of the built site whose files it carries. */
export async function singlePage(site: string): Promise<string> {
  const { script, style } = await buildPage(site);
  const page = readFileSync('index.html', 'utf8')
    .replace(/<!--[^]*?-->\s*/g, '')
    // The views for readers without scripts are other pages.
    .replace(/\s*(不用脚本也能读的：|To be read\s+without: )<a[^]*?<\/a\s*>(。|\.)/g, '')
    .replace('./icon.svg', () => iconAddress())
    .replace(/<script [^]*<\/script>\s*/, '')
    // Functions: a dollar sign of a script would be a reference.
    .replace('<head>', () => `<head>\n    ${policy(script, style)}`)
    .replace('</head>', () => `<style>${style}</style>\n  </head>`)
    .replace('</body>', () => `<script>${script}</script>\n  </body>`);
  const beside = /(?:src|href)="(?:\.?\/|https?:)[^"]*"/.exec(page.replace(script, ''));
  if (beside) throw new Error(`The page asks for a file beside it: ${beside[0]}`);
  return page;
}

/** As the site says it. */
const versionOf = (file: string): string =>
  (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;

async function buildPage(site: string): Promise<{ script: string; style: string }> {
  const config: InlineConfig = {
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { 'import.meta.env.VERSION': JSON.stringify(versionOf('package.json')) },
    plugins: [carriedFiles(site, OLDEST_BROWSER), svelte()],
    resolve: { conditions: ['visgl:webgl-only', ...defaultClientConditions] },
    build: {
      write: false,
      modulePreload: false,
      target: OLDEST_BROWSER,
      cssTarget: OLDEST_BROWSER,
      cssCodeSplit: false,
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: {
        input: 'src/portable/portable.ts',
        // A classic script: browsers load no modules from files.
        output: { format: 'iife', codeSplitting: false },
      },
    },
  };
  const [built] = [await build(config)].flat();
  const output = built && 'output' in built ? built.output : [];
  const script = output.find((file) => file.type === 'chunk');
  const style = output.find(({ fileName }) => fileName.endsWith('.css'));
  if (output.length !== 2 || script?.type !== 'chunk' || style?.type !== 'asset')
    throw new Error(
      `Not one script and one style sheet: ${output.map((one) => one.fileName).join(' ')}`,
    );
  return { script: withoutTags(script.code.trim()), style: String(style.source).trim() };
}

/** In strings and patterns both mean the same; in a page they would end the script, or hide where it ends. */
const withoutTags = (script: string): string =>
  script.replace(/<\/(?=script)/gi, '<\\/').replace(/<!--/g, '\\x3c!--');

const iconAddress = (): string =>
  `data:image/svg+xml,${encodeURIComponent(readFileSync('public/icon.svg', 'utf8'))}`;

/** `'self'` says nothing for a page of a file: the script and the styles are let in by their hash, all else is carried. */
function policy(script: string, style: string): string {
  const hash = (text: string): string =>
    `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const directives = [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    'img-src data: blob:',
    'font-src data:',
    'connect-src data:',
    'worker-src data:',
    'media-src blob:',
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default jjj-map-worker jjj-import-worker',
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${directives.join('; ')}" />`;
}
