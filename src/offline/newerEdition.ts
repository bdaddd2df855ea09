/** Milliseconds for a newer edition to take over; the page goes on without it where that does not come to pass. */
const PATIENCE = 2000;

/** Browsers have it on secure pages only. */
export const workers = (): ServiceWorkerContainer | null =>
  (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker ?? null;

/**
 * Lets a newer edition that waits answer from now on, unless a show runs in another window. Called where a show has been
 * left, never while it runs.
 */
export async function applyNewer(): Promise<void> {
  const container = workers();
  const waiting = (await container?.getRegistration().catch(() => undefined))?.waiting;
  if (!container || !waiting) return;
  await new Promise<unknown>((resolve) => {
    container.addEventListener('controllerchange', resolve, { once: true });
    setTimeout(resolve, PATIENCE);
    waiting.postMessage('apply');
  });
}
