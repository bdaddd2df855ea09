import { isReloadDue } from '../model/show/nightly';
import { applyNewer } from '../offline/newerEdition.svelte';
import type { Show } from './show.svelte';

/** For how long a keeper holds Ctrl + Shift + Q to leave a kiosk, milliseconds. */
const HELD = 2000;
const MINUTE = 60_000;

/** What only the keeper of a kiosk does: a way out that no visitor finds, and a fresh page each night. */
export function keepKiosk(show: Show, leave: () => void): () => void {
  let holding = 0;
  const release = (): void => clearTimeout(holding);
  const press = (event: KeyboardEvent): void => {
    if (event.code !== 'KeyQ' || !event.ctrlKey || !event.shiftKey) return;
    event.preventDefault();
    if (event.repeat) return;
    release();
    holding = window.setTimeout(leave, HELD);
  };
  const loadedAt = Date.now();
  const nightly = setInterval(() => {
    const idle = performance.now() - show.state.touchedAt;
    if (isReloadDue(new Date(), Date.now() - loadedAt, idle)) void reload();
  }, 5 * MINUTE);
  addEventListener('keydown', press, true);
  addEventListener('keyup', release, true);
  addEventListener('blur', release);
  return () => {
    release();
    clearInterval(nightly);
    removeEventListener('keydown', press, true);
    removeEventListener('keyup', release, true);
    removeEventListener('blur', release);
  };
}

/**
 * Only where the page would come: from its server, or from what the browser keeps of it. A newer edition takes over
 * then: nobody is there to be asked, and nobody looks.
 */
async function reload(): Promise<void> {
  const answer = await fetch(location.pathname).catch(() => null);
  if (!answer?.ok) return;
  await applyNewer();
  location.reload();
}
