import type { Show } from './show.svelte';

/** The browser's full screen for a show. Made while a component begins. */
export class FullScreen {
  isOn = $state(document.fullscreenElement !== null);
  /** The browser has not allowed it, though somebody has asked. */
  isRefused = $state(false);

  constructor(show: Show) {
    $effect(() => {
      const read = (): void => {
        const wasOn = this.isOn;
        this.isOn = document.fullscreenElement !== null;
        // Browsers keep the Escape that leaves it to themselves.
        if (wasOn && !this.isOn) show.act({ type: 'leftFullscreen' });
      };
      document.addEventListener('fullscreenchange', read);
      return () => document.removeEventListener('fullscreenchange', read);
    });
  }

  turn(): void {
    void (document.fullscreenElement ? this.#leave() : this.#enter());
  }

  async #enter(): Promise<void> {
    try {
      await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
      this.isRefused = false;
    } catch {
      this.isRefused = true;
    }
  }

  async #leave(): Promise<void> {
    await document.exitFullscreen().catch(() => null);
  }
}
