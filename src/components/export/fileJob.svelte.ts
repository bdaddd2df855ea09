import { PictureFault, type Job, type NamedBlob } from '../../state/pictures';

type Outcome = 'none' | 'busy' | 'done' | 'copied' | 'denied' | 'stopped' | 'failed';
export type Failure = PictureFault['reason'] | 'load' | 'unknown';

/** A file in the making, one at a time: how far it is, what became of it, and the way to stop it. */
export class FileJob {
  outcome: Outcome = $state('none');
  /** 0 to 1; null while nobody knows. */
  share: number | null = $state(null);
  file: NamedBlob | null = $state.raw(null);
  failure: Failure = $state('unknown');
  #stop: AbortController | null = null;

  get isBusy(): boolean {
    return this.outcome === 'busy';
  }

  stop = (): void => this.#stop?.abort();

  /** `work` resolves to its file, or to `copied` or `denied` where the clipboard was asked. */
  async run(work: (job: Job) => Promise<NamedBlob | 'copied' | 'denied'>): Promise<void> {
    if (this.isBusy) return;
    const stop = new AbortController();
    this.#stop = stop;
    [this.outcome, this.share, this.file] = ['busy', null, null];
    try {
      const made = await work({
        signal: stop.signal,
        onprogress: (share) => (this.share = share),
      });
      if (stop.signal.aborted) this.outcome = 'stopped';
      else if (typeof made === 'string') this.outcome = made;
      else [this.outcome, this.file] = ['done', made];
    } catch (error) {
      this.failure = failureOf(error);
      this.outcome = stop.signal.aborted ? 'stopped' : 'failed';
    }
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof PictureFault) return error.reason;
  // What a browser says of a module that does not come.
  return error instanceof TypeError && /import|module/i.test(error.message) ? 'load' : 'unknown';
}
