/** What the lamp of the show says of the screen staying on. */
export type Lamp = 'on' | 'refused' | 'unknown';

/** Keeps the screen on while a show runs, as far as the browser lets it. Made while a component begins. */
export class WakeLock {
  lamp: Lamp = $state('unknown');
  #lock: WakeLockSentinel | null = null;

  constructor() {
    $effect(() => {
      void this.#ask();
      const again = (): void => void (document.visibilityState === 'visible' && this.#ask());
      document.addEventListener('visibilitychange', again);
      return () => {
        document.removeEventListener('visibilitychange', again);
        void this.#lock?.release().catch(() => null);
      };
    });
  }

  /** It is gone whenever the page is hidden, and may be refused to save power. */
  async #ask(): Promise<void> {
    try {
      const { wakeLock } = navigator as { wakeLock?: Locker };
      if (!wakeLock) throw new Error('no wake lock');
      this.#lock = await wakeLock.request('screen');
      this.lamp = 'on';
    } catch {
      this.lamp = 'refused';
    }
  }
}

/** Chrome 84 and later, in a secure context. */
type Locker = Pick<Navigator['wakeLock'], 'request'>;
