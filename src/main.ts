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

const target = document.getElementById('app');
if (target) {
  const link = decodeQuery(location.search);
  const preferred = browserLanguage(navigator.languages);
  // Beside the data, which the mounted page asks for at once.
  const words = Promise.race([
    loadLanguage(link.query.language ?? preferred).catch(() => null),
    new Promise((resolve) => setTimeout(resolve, PATIENCE)),
  ]);
  // What the page says by itself goes only when the atlas stands beside it.
  const still = [...target.childNodes];
  const dataFolder = new URL('./geo/', location.href).href;
  mount(App, { target, props: { ...link, preferred, words, dataFolder } });
  void words.then(() => still.forEach((node) => node.remove()));
}
