import './map/trustedTypes';
import './map/polyfills';
import './theme.css';
import './boot.css';
import './elder.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { decodeQuery } from './state/urlState';

const target = document.getElementById('app');
if (target) {
  // What the page says by itself goes only when the atlas stands beside it.
  const still = [...target.childNodes];
  mount(App, {
    target,
    props: { ...decodeQuery(location.search), dataFolder: new URL('./geo/', location.href).href },
  });
  for (const node of still) node.remove();
}
