import { DICTIONARIES } from '../../src/text/format';
import { html } from './html';
import { STILL } from './stillSize';
import { fileName, type StillView } from './stillView';

/** Pixels; the width is what a page has beside its margins, the height what a map and its words want. */
const FRAME = { width: 900, height: 560 };
const ALLOW = 'fullscreen; clipboard-write; web-share; screen-wake-lock';
const SANDBOX =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

/**
 * What oEmbed 1.0 wants to know of a page (type `rich`). `folder`: of the pages, absolute where the site's address is
 * known, else relative to this file.
 */
export function oembed(view: StillView, folder: string, dataDate: string): string {
  const { title, subtitle, language } = view;
  const { app } = DICTIONARIES[language];
  const name = fileName(view);
  const { width, height } = FRAME;
  const frame = html`<iframe
    src="${folder}${name}.html"
    title="${title}"
    width="${width}"
    height="${height}"
    loading="lazy"
    referrerpolicy="strict-origin-when-cross-origin"
    allow="${ALLOW}"
    sandbox="${SANDBOX}"
  ></iframe>`;
  const about = {
    version: '1.0',
    type: 'rich',
    title,
    description: subtitle,
    provider_name: app.name,
    provider_url: `${folder}../../../`,
    ...{ width, height },
    html: frame.text,
    thumbnail_url: `${folder}${name}.png`,
    thumbnail_width: STILL.width,
    thumbnail_height: STILL.height,
    cache_age: 86_400,
    data_date: dataDate,
  };
  return `${JSON.stringify(about, null, 1)}\n`;
}
