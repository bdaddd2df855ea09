import type { Job } from '../state/pictures';

/** Between two pieces of work: tells how far it is and lets the page breathe. Rejects with `AbortError` when stopped. */
export async function goOn({ signal, onprogress }: Job, share: number): Promise<void> {
  onprogress(share);
  await new Promise((resolve) => setTimeout(resolve));
  // Chromium 80 has no `throwIfAborted`.
  if (signal.aborted) throw new DOMException('stopped by the reader', 'AbortError');
}
