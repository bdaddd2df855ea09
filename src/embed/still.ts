/**
 * The script of the pre-rendered pages (scripts/prerender.ts), which say where the atlas is: puts the atlas in place of
 * the still page, once its map stands. Until then, and whenever something fails, the still page is what there is.
 * No module of its own may be imported here: every page asks for this one file alone.
 */
const MAP_STANDS = '[data-ready="true"]';
/** The mark of src/main.ts. */
const FAILED = 'failed';
const BEGINS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** A page that is being read is not taken away: then the map waits to be asked for. */
let isBeingRead = false;
for (const type of BEGINS)
  addEventListener(type, () => (isBeingRead = true), { once: true, passive: true });

/** Not for who asked for a picture, or saves data: a link leads them to the map. */
function isWanted(): boolean {
  const asked = new URLSearchParams(location.search);
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return (
    asked.get('interactive') !== 'off' &&
    asked.get('renderer') !== 'image' &&
    connection?.saveData !== true &&
    !matchMedia('(prefers-reduced-data: reduce)').matches
  );
}

async function upgrade(page: HTMLElement, frame: HTMLElement): Promise<void> {
  await picture(page.querySelector('img'));
  const here = location.href;
  const styles = words(frame.dataset.styles).map((path) => new URL(path, here).href);
  const script = new URL(frame.dataset.script ?? '', here).href;
  try {
    goToAtlas(here);
    document.body.classList.add('upgrading');
    await Promise.all(styles.map(styled));
    await import(script);
    await standing(frame);
  } catch {
    document.body.classList.remove('upgrading');
    if (location.href !== here) history.replaceState(null, '', here);
    return;
  }
  if (isBeingRead || scrollY > 0 || getSelection()?.isCollapsed === false) offer(page, frame);
  else show(page);
}

/** What is to be seen first has come, or never will. */
const picture = (image: HTMLImageElement | null): Promise<unknown> =>
  !image || image.complete
    ? Promise.resolve()
    : new Promise((resolve) => {
        image.addEventListener('load', resolve);
        image.addEventListener('error', resolve);
      });

const words = (text = ''): string[] => text.split(' ').filter(Boolean);

/** Without its styles the atlas is not to be seen. */
const styled = (href: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.onload = resolve;
    link.onerror = reject;
    link.href = href;
    document.head.append(link);
  });

/** The address becomes that of the same view in the atlas: it holds what the reader changes. What it said itself wins. */
function goToAtlas(here: string): void {
  const { lang, dataset } = document.documentElement;
  const asked = new URLSearchParams(location.search);
  asked.set('preset', dataset.preset ?? '');
  asked.set('embed', '1');
  if (!asked.has('lang')) asked.set('lang', lang);
  // The page's own links are written relative to its address.
  for (const link of document.links) link.setAttribute('href', link.href);
  const to = new URL('../../../', here.replace(/[?#].*$/, '')).href;
  history.replaceState(null, '', `${to}?${asked.toString()}`);
}

/** Rejects where the atlas says that it cannot start. */
const standing = (frame: HTMLElement): Promise<void> =>
  new Promise((resolve, reject) => {
    const look = (): void => {
      const hasFailed = FAILED in frame.dataset;
      if (!hasFailed && !frame.querySelector(MAP_STANDS)) return;
      watcher.disconnect();
      if (hasFailed) reject(new Error('The atlas has not come.'));
      else resolve();
    };
    const watcher = new MutationObserver(look);
    const attributeFilter = ['data-ready', `data-${FAILED}`];
    watcher.observe(frame, { subtree: true, childList: true, attributeFilter });
    look();
  });

function offer(page: HTMLElement, frame: HTMLElement): void {
  document.getElementById('open-map')?.addEventListener('click', (event) => {
    event.preventDefault();
    show(page);
    frame.tabIndex = -1;
    frame.focus();
  });
}

function show(page: HTMLElement): void {
  page.remove();
  document.body.classList.remove('upgrading');
}

const still = document.getElementById('still');
const app = document.getElementById('app');
if (still && app && isWanted()) void upgrade(still, app);

// A module, though it gives nothing away: its names are its own.
export {};
