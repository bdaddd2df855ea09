import { OFFLINE_LIST, type OfflineFile } from '../model/offlineList';
import { scriptAddress } from '../model/scriptAddress';
import { newerEdition, workers } from './newerEdition.svelte';
import { cachePrefix, currentCopy, fill, missingIn, type OfflineCopy } from './offlineCache';

export type OfflineStatus =
  | { readonly type: 'checking' }
  /** The page is a single file. */
  | { readonly type: 'carried' }
  /** Not a secure address, or a browser without service workers. */
  | { readonly type: 'impossible' }
  /** Nobody has asked for it. */
  | { readonly type: 'absent' }
  | { readonly type: 'filling'; readonly files: number; readonly bytes: number }
  | { readonly type: 'ready' }
  | { readonly type: 'broken'; readonly missing: readonly OfflineFile[] }
  /** The host gave no list, or the browser did not take the worker. */
  | { readonly type: 'refused' };

let address: string | object | null = null;
/** The one script that may become a service worker. */
const workerAddress = (home: string): string =>
  (address ??= scriptAddress('jjj-offline-worker', `${home}sw.js`)) as string;

/** The atlas as it is kept in this browser, for a reader who has asked for it. */
export class OfflineKeeper {
  status: OfflineStatus = $state.raw({ type: 'checking' });
  /** What is kept, or would be. */
  copy: OfflineCopy | null = $state.raw(null);
  readonly #home = new URL('./', location.href).href;
  readonly #workers = workers();
  #stop = new AbortController();

  /** Reads everything that is kept and compares it with its hash. */
  async check(): Promise<void> {
    if (location.protocol === 'file:') this.status = { type: 'carried' };
    else if (!this.#workers || !isSecureContext) this.status = { type: 'impossible' };
    else await this.#check(this.#workers);
  }

  async #check(container: ServiceWorkerContainer): Promise<void> {
    this.status = { type: 'checking' };
    this.copy = await currentCopy(this.#home);
    const registration = await container.getRegistration(this.#home);
    if (!registration?.active) this.status = { type: this.copy ? 'absent' : 'refused' };
    else await this.#compare();
    await newerEdition.watch();
  }

  async #compare(): Promise<void> {
    const missing = this.copy ? await missingIn(this.copy) : [LIST];
    this.status = missing.length > 0 ? { type: 'broken', missing } : { type: 'ready' };
  }

  /** Fetches what is not kept yet, and has it answer from then on. */
  async keep(): Promise<void> {
    if (!this.#workers) return;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    // Offline there may be none to be had, and then there is nothing to be done.
    this.copy ??= await currentCopy(this.#home);
    if (!this.copy) return this.#compare();
    let [files, bytes] = [0, 0];
    this.status = { type: 'filling', files, bytes };
    const missing = await fill(this.copy, {
      signal,
      onfile: (file) => {
        [files, bytes] = [files + 1, bytes + file.bytes];
        this.status = { type: 'filling', files, bytes };
      },
    });
    if (signal.aborted) return this.check();
    if (missing.length > 0) this.status = { type: 'broken', missing };
    else await this.#register(this.#workers);
  }

  async #register(container: ServiceWorkerContainer): Promise<void> {
    // A browser short of room may else throw it away.
    await navigator.storage.persist().catch(() => false);
    try {
      const scope = this.#home;
      const options = { scope, updateViaCache: 'none' } as const;
      const registration = await container.register(workerAddress(this.#home), options);
      await activeOf(registration);
      await this.#check(container);
    } catch {
      this.status = { type: 'refused' };
    }
  }

  stop(): void {
    this.#stop.abort();
  }

  /** Nothing is kept any more. */
  async drop(): Promise<void> {
    const registration = await this.#workers?.getRegistration(this.#home);
    await registration?.unregister();
    const names = (await caches.keys()).filter((one) => one.startsWith(cachePrefix(this.#home)));
    await Promise.all(names.map((one) => caches.delete(one)));
    await this.check();
  }
}

const LIST: OfflineFile = { path: OFFLINE_LIST, bytes: 0, sha256: null };

/** Resolves when the worker answers; rejects when it could not be installed. */
async function activeOf(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.installing ?? registration.waiting;
  if (registration.active || !worker) return;
  await new Promise<void>((resolve, reject) => {
    worker.onstatechange = () => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error('not installed'));
    };
  });
}
