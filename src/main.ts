import './map/trustedTypes';
import './map/polyfills';
import './theme.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { decodeQuery } from './state/urlState';

const target = document.getElementById('app');
if (target) {
  target.replaceChildren();
  mount(App, {
    target,
    props: { ...decodeQuery(location.search), dataFolder: new URL('./geo/', location.href).href },
  });
}
