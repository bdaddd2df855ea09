import { MediaQuery } from 'svelte/reactivity';
import type { Query } from '../model/query';
import type { ThemeName } from '../theme';

/** The theme that the reader has chosen, or that his system prefers. */
export class PageTheme {
  readonly #query: () => Query;
  readonly #prefersLight = new MediaQuery('(prefers-color-scheme: light)');
  readonly #prefersContrast = new MediaQuery('(prefers-contrast: more), (forced-colors: active)');
  readonly name: ThemeName = $derived.by(() => {
    const { theme, elder } = this.#query();
    if (theme !== 'auto') return theme;
    if (elder !== 'off' || this.#prefersContrast.current) return 'hc';
    return this.#prefersLight.current ? 'light' : 'dark';
  });

  /** While a component is made, which then says theme and size of letters at the root of the page. */
  constructor(query: () => Query) {
    this.#query = query;
    $effect(() => {
      const { theme, elder } = document.documentElement.dataset;
      const own = query().elder;
      say({ theme: this.name, elder: own === 'off' ? undefined : own });
      // What a stage over the page has said goes with it.
      return () => say({ theme, elder });
    });
  }
}

function say({ theme, elder }: { theme: string | undefined; elder: string | undefined }): void {
  const { dataset } = document.documentElement;
  if (theme === undefined) delete dataset.theme;
  else dataset.theme = theme;
  if (elder === undefined) delete dataset.elder;
  else dataset.elder = elder;
}
