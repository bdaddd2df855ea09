import './map/polyfills';
import { mount } from 'svelte';
import App from './App.svelte';
import { awaitSearch } from './components/searchShortcut';
import { decodeQuery } from './state/urlState';
import { loadLanguage } from './text/loadLanguage';
import { browserLanguage } from './text/browserLanguage';

/** How long the page waits for English before it begins in Chinese, in milliseconds. */
const PATIENCE = 3000;

/** Pages below the folder of the build name the way to it, and that they stand in frames. */
const { root = './', embed } = document.documentElement.dataset;

/** Of a published view what its name stands for, in the address too: what reads it later need not know such names. */
async function presetWrittenOut(): Promise<readonly string[]> {
  if (!/[?&]preset=/.test(location.search)) return [];
  const { withoutPreset } = await import('./state/presetLink');
  const { search, refused } = withoutPreset(location.search);
  history.replaceState(null, '', location.href.replace(/[?#].*$/, '') + search);
  return refused;
}

/** `opening`: what index.html shows of the view, to stay until the atlas stands; null for another view. */
export async function startPage(target: HTMLElement, opening: HTMLElement | null): Promise<void> {
  const strange = await presetWrittenOut().catch(() => ['preset']);
  const { search } = location;
  const { refused, ...link } = decodeQuery(search);
  const preferred = browserLanguage(navigator.languages);
  // Beside the data, which the mounted page asks for at once.
  const words = Promise.race([
    loadLanguage(link.query.language ?? preferred).catch(() => null),
    new Promise((resolve) => setTimeout(resolve, PATIENCE)),
  ]);
  // What the page says by itself goes only when the atlas stands beside it.
  const still = [...target.childNodes];
  // A folder of files shows a list of them: there the page itself is the way home.
  const home =
    location.protocol === 'file:'
      ? location.href.replace(/[?#].*$/, '')
      : new URL(root, location.href).href;
  const isEmbed = embed !== undefined || new URLSearchParams(search).get('embed') === '1';
  const embedding = isEmbed
    ? (await import('./embed/startEmbedding')).startEmbedding(search, home)
    : null;
  const showing =
    !isEmbed && /[?&]story=/.test(search)
      ? (await import('./story/startShow')).startShow(search, home)
      : null;
  if (!embedding && !showing) awaitSearch();
  const read = { ...link, refused: [...strange, ...refused] };
  mount(App, {
    target,
    props: {
      ...read,
      preferred,
      words,
      dataFolder: new URL('geo/', home).href,
      embedding,
      showing,
      opening,
    },
  });
  void words.then(() => still.forEach((node) => node.remove()));
}
