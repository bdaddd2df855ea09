/** How the map comes onto a page: a frame, the element that makes one, or a link alone. */
export type EmbedMethod = 'frame' | 'element' | 'picture';

export interface EmbedWish {
  readonly method: EmbedMethod;
  /** Folder of the whole page, with a slash at the end. */
  readonly home: string;
  /** Of the view, as in any link. */
  readonly view: Readonly<Record<string, string>>;
  /** Of the frame; those that are as without them are left out before. */
  readonly frame: Readonly<Record<string, string>>;
  /** Pixels. */
  readonly height: string;
  /** What the view shows, for those who do not see it. */
  readonly title: string;
  /** Of the link below the frame. */
  readonly more: string;
}

/** Text as HTML takes it between quotation marks or tags. */
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const SANDBOX =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

export function embedAddress({ home, view, frame }: EmbedWish): string {
  const search = new URLSearchParams({ ...view, ...frame }).toString();
  return `${home}embed/v1/${search && `?${search}`}`;
}

/** The lines to paste. */
export function embedCode(wish: EmbedWish): string {
  const { method, home, view, title, more } = wish;
  const full = new URLSearchParams(view).toString();
  const link = `<a href="${escaped(home + (full && `?${full}`))}">${escaped(title)} · ${escaped(more)}</a>`;
  if (method === 'picture') return `<p>${link}</p>\n`;
  return method === 'element' ? elementCode(wish, link) : `${frameCode(wish)}\n<p>${link}</p>\n`;
}

function frameCode(wish: EmbedWish): string {
  return [
    `<iframe src="${escaped(embedAddress(wish))}"`,
    `  title="${escaped(wish.title)}"`,
    `  width="100%" height="${wish.height}"`,
    '  loading="lazy" referrerpolicy="strict-origin-when-cross-origin"',
    `  sandbox="${SANDBOX}"`,
    '  allow="fullscreen; clipboard-write"></iframe>',
  ].join('\n');
}

function elementCode({ home, view, frame, title, height }: EmbedWish, link: string): string {
  const given = Object.entries({ ...view, ...frame, height, title });
  return [
    `<script type="module" src="${escaped(home)}embed/v1/jjj-flow-map.js" crossorigin="anonymous"></script>`,
    `<jjj-flow-map src="${escaped(home)}embed/v1/"`,
    `  ${given.map(([name, value]) => `${name}="${escaped(value)}"`).join(' ')}>`,
    `  ${link}`,
    '</jjj-flow-map>\n',
  ].join('\n');
}

/** What a page with a policy of its own has to allow. */
export function hostPolicy(method: EmbedMethod, origin: string): string | null {
  if (method === 'picture') return null;
  return `frame-src ${origin}` + (method === 'element' ? `; script-src ${origin}` : '');
}
