import './map/polyfills';
import './theme.css';
import './boot.css';
import './elder.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { decodeQuery } from './state/urlState';
import { loadLanguage } from './text/loadLanguage';
import { browserLanguage } from './text/locale.svelte';

/** How long the page waits for English before it begins in Chinese, in milliseconds. */
const PATIENCE = 3000;

/** Of a published view what its name stands for, in the address too: what reads it later need not know such names. */
async function presetWrittenOut(): Promise<readonly string[]> {
  if (!/[?&]preset=/.test(location.search)) return [];
  const { withoutPreset } = await import('./state/presetLink');
  const { search, refused } = withoutPreset(location.search);
  history.replaceState(null, '', location.href.replace(/[?#].*$/, '') + search);
  return refused;
}

async function start(target: HTMLElement): Promise<void> {
  const strange = await presetWrittenOut().catch(() => ['preset']);
  const { refused, ...link } = decodeQuery(location.search);
  const preferred = browserLanguage(navigator.languages);
  // Beside the data, which the mounted page asks for at once.
  const words = Promise.race([
    loadLanguage(link.query.language ?? preferred).catch(() => null),
    new Promise((resolve) => setTimeout(resolve, PATIENCE)),
  ]);
  // What the page says by itself goes only when the atlas stands beside it.
  const still = [...target.childNodes];
  const dataFolder = new URL('./geo/', location.href).href;
  const props = { ...link, refused: [...strange, ...refused], preferred, words, dataFolder };
  mount(App, { target, props });
  void words.then(() => still.forEach((node) => node.remove()));
}

const target = document.getElementById('app');
if (target) void start(target);
