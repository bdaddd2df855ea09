import { LIMITS } from '../../model/import/importLimits';
import { ImportError } from '../../model/import/openedFile';
import type { ReadProgress } from '../../model/import/tableReader';
import type { Answer, Ask, ImportDesk, Question } from './importDesk';
import { errorOf, type DeskMessage } from './importMessages';

/** Milliseconds in which a worker has to say that it is there. */
const PATIENCE = 10_000;
/** Milliseconds for an answer: the worker's own limit, and some grace. */
const LONGEST = (LIMITS.seconds + 5) * 1000;

/** Somebody who answers questions about one file. */
export interface ImportPort {
  ask<Q extends Question>(question: Q, ask: Ask<Q>): Promise<Answer<Q>>;
  close(): void;
}

interface Pending {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: ImportError) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** A worker that has said that it is there; null: its script did not come, broke, or keeps silent. */
export function connectWorker(
  makeWorker: () => Worker,
  onprogress: (progress: ReadProgress) => void,
): Promise<ImportPort | null> {
  return new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = makeWorker();
    } catch {
      return resolve(null);
    }
    const give = (port: ImportPort | null): void => {
      clearTimeout(timer);
      if (!port) worker.terminate();
      resolve(port);
    };
    const timer = setTimeout(() => give(null), PATIENCE);
    worker.onerror = () => give(null);
    worker.onmessage = () => give(new WorkerPort(worker, onprogress));
  });
}

class WorkerPort implements ImportPort {
  readonly #pending = new Map<number, Pending>();
  #last = 0;

  constructor(
    private readonly worker: Worker,
    private readonly onprogress: (progress: ReadProgress) => void,
  ) {
    worker.onmessage = ({ data }: MessageEvent<DeskMessage>) => this.#take(data);
    worker.onerror = () => this.#end('damaged');
  }

  ask<Q extends Question>(question: Q, ask: Ask<Q>): Promise<Answer<Q>> {
    return new Promise((resolve, reject) => {
      const id = ++this.#last;
      const timer = setTimeout(() => this.#end('too-slow', `${LIMITS.seconds} s`), LONGEST);
      this.#pending.set(id, { resolve, reject, timer });
      this.worker.postMessage({ id, question, ask });
    });
  }

  close(): void {
    this.#end('stopped');
  }

  #take(message: DeskMessage): void {
    if (message.kind === 'ready') return;
    if (message.kind === 'progress') return this.onprogress(message.progress);
    const pending = this.#pending.get(message.id);
    if (!pending) return;
    clearTimeout(pending.timer);
    this.#pending.delete(message.id);
    if (message.kind === 'fault') pending.reject(errorOf(message.fault));
    else pending.resolve(message.answer as never);
  }

  #end(reason: 'stopped' | 'too-slow' | 'damaged', detail = ''): void {
    this.worker.terminate();
    for (const { reject, timer } of this.#pending.values()) {
      clearTimeout(timer);
      reject(new ImportError(reason, '', detail));
    }
    this.#pending.clear();
  }
}

/** The same on the page itself, where there is no worker: for files so small that it does not matter. */
export class DeskPort implements ImportPort {
  #isClosed = false;

  constructor(private readonly desk: ImportDesk) {}

  async ask<Q extends Question>(question: Q, ask: Ask<Q>): Promise<Answer<Q>> {
    const told = this.desk.answer(question, ask);
    // Whatever becomes of it: who has stopped hears of nothing else.
    await told.catch(() => null);
    if (this.#isClosed) throw new ImportError('stopped', '');
    return (await told).answer;
  }

  close(): void {
    this.#isClosed = true;
    this.desk.close();
  }
}
