/** Milliseconds for a newer edition to take over; it does not while a show runs in another window. */
const PATIENCE = 2000;

/** Browsers have it on secure pages only, and throw in a frame with a sandbox. */
export function workers(): ServiceWorkerContainer | null {
  try {
    return (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker ?? null;
  } catch {
    return null;
  }
}

const ofThisPage = async (): Promise<ServiceWorkerRegistration | null> =>
  (await workers()
    ?.getRegistration()
    .catch(() => null)) ?? null;

/** An edition of the host that is whole in this browser and waits for somebody's word; one for the page. */
class NewerEdition {
  isWaiting = $state(false);
  #watched: ServiceWorkerRegistration | null = null;

  /** Looks, and goes on looking. */
  async watch(): Promise<void> {
    const registration = await ofThisPage();
    const look = (): void => {
      this.isWaiting = Boolean(registration?.active && registration.waiting);
    };
    look();
    if (!registration || registration === this.#watched) return;
    this.#watched = registration;
    const follow = (): void => registration.installing?.addEventListener('statechange', look);
    follow();
    registration.addEventListener('updatefound', follow);
    workers()?.addEventListener('controllerchange', look);
  }
}

export const newerEdition = new NewerEdition();

/**
 * Lets the newer edition answer from now on. False where none took over, as while a show runs in another window. Pages
 * that are open go on with what they began with.
 */
export async function applyNewer(): Promise<boolean> {
  const container = workers();
  const waiting = (await ofThisPage())?.waiting;
  if (!container || !waiting) return false;
  return new Promise((resolve) => {
    container.addEventListener('controllerchange', () => resolve(true), { once: true });
    setTimeout(() => resolve(false), PATIENCE);
    waiting.postMessage('apply');
  });
}
