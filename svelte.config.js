import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** Read by Vite, svelte-check, ESLint and the editor alike. */
export default {
  preprocess: vitePreprocess(),
  // Templates built of elements, not of markup: the page's policy allows no text to become markup.
  compilerOptions: { runes: true, fragments: 'tree' },
};
