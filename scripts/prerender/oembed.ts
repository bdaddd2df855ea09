import { DICTIONARIES } from '../../src/text/format';
import { markup } from '../../src/export/still/markup';
import { STILL } from './stillSize';
import { fileName, type StillView } from '../../src/export/still/stillView';

/** Pixels; the width is what a page has beside its margins, the height what a map and its words want. */
const FRAME = { width: 900, height: 560 };
const ALLOW = 'fullscreen; clipboard-write; web-share; screen-wake-lock';
const SANDBOX =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

/**
 * What oEmbed 1.0 wants to know of a page (type `rich`). `site`: where the site stands; where that is not known,
 * addresses are relative to the answer itself.
 */
export function oembed(view: StillView, site: string | null): string {
  const folder = site === null ? '../p/' : `${site}embed/v1/p/`;
  const { title, subtitle, language } = view;
  const { app } = DICTIONARIES[language];
  const name = fileName(view);
  const { width, height } = FRAME;
  const given = [
    ['src', `${folder}${name}.html`],
    ['title', title],
    ['width', width],
    ['height', height],
    ['loading', 'lazy'],
    ['referrerpolicy', 'strict-origin-when-cross-origin'],
    ['allow', ALLOW],
    ['sandbox', SANDBOX],
  ] as const;
  const attributes = given.map(([key, value]) => markup` ${key}="${value}"`);
  const about = {
    version: '1.0',
    type: 'rich',
    title,
    description: subtitle,
    provider_name: app.name,
    ...(site === null ? {} : { provider_url: site }),
    ...{ width, height },
    html: markup`<iframe${attributes}></iframe>`.text,
    thumbnail_url: `${folder}${name}.png`,
    thumbnail_width: STILL.width,
    thumbnail_height: STILL.height,
    cache_age: 86_400,
  };
  return `${JSON.stringify(about, null, 1)}\n`;
}
