import { LIMITS, megabytes } from '../../model/import/importLimits';
import { ImportError } from '../../model/import/openedFile';
import type { ImportPlan } from '../../model/import/importPlan';
import type { EntryLine, Reason } from '../../model/import/importReport';
import type { Known } from '../../model/import/known';
import type { Sheet } from '../../model/import/sheet';
import type { Decided, TableImporter, Understanding } from '../../model/import/tableImporter';
import type {
  FileOutline,
  OpenOptions,
  ReadProgress,
  SheetPreview,
  TableSource,
} from '../../model/import/tableReader';
import { scriptAddress } from '../../model/scriptAddress';
import { WEB, type Network } from '../network';
import { checkSize, mostBytes } from './checkSize';
import { fetchTable } from './fetchTable';
import type { PostedSource } from './importDesk';
import { connectWorker, DeskPort, type ImportPort } from './importPort';
import workerUrl from './importWorker.ts?worker&url';

/** What the client needs of the browser; a test brings its own. */
export interface ImportWorld {
  readonly makeWorker: () => Worker;
  readonly network: Network;
  /** The address of the page. */
  readonly page: () => string;
  /** Other origins whose tables may be asked for. */
  readonly hosts: Promise<readonly string[]>;
}

const workerAddress = scriptAddress('jjj-import-worker', workerUrl) as string;

export const BROWSER: Omit<ImportWorld, 'hosts'> = {
  makeWorker: () => new Worker(workerAddress, { type: 'module' }),
  network: WEB,
  page: () => document.baseURI,
};

type OnProgress = (progress: ReadProgress) => void;

/** Opens tables in a worker, which is ended to stop it; on the page itself where no worker can be had. */
export class ImportClient implements TableImporter {
  #port: ImportPort | null = null;
  #stop = new AbortController();

  constructor(private readonly world: ImportWorld) {}

  async open(
    source: TableSource,
    options: OpenOptions,
    onprogress: OnProgress,
  ): Promise<FileOutline> {
    this.stop();
    const { signal } = (this.#stop = new AbortController());
    const posted = await this.#posted(source, options, onprogress, signal);
    const size = posted.kind === 'blob' ? posted.blob.size : posted.text.length;
    checkSize(posted.name, size, options.isLargeAllowed);
    const port = await this.#connect(posted.name, size, onprogress);
    if (signal.aborted) {
      port.close();
      throw new ImportError('stopped', posted.name);
    }
    this.#port = port;
    return port.ask('open', { source: posted, options });
  }

  async preview(sheet: number, rows: number): Promise<SheetPreview> {
    return await this.#opened().ask('preview', { sheet, rows });
  }

  guess(known: Known): Promise<ImportPlan> {
    return this.#opened().ask('guess', { known });
  }

  reshape(plan: ImportPlan, sheet: number, decided: Decided): Promise<ImportPlan> {
    return this.#opened().ask('reshape', { plan, sheet, decided });
  }

  understand(plan: ImportPlan): Promise<Understanding> {
    return this.#opened().ask('understand', { plan });
  }

  lines(reasons: readonly Reason[], from: number, count: number): Promise<readonly EntryLine[]> {
    return this.#opened().ask('lines', { reasons, from, count });
  }

  async take(sheet: number): Promise<Sheet> {
    const taken = await this.#opened().ask('take', { sheet });
    this.stop();
    return taken;
  }

  stop(): void {
    this.#stop.abort();
    this.#port?.close();
    this.#port = null;
  }

  #opened(): ImportPort {
    if (!this.#port) throw new ImportError('stopped', '');
    return this.#port;
  }

  async #posted(
    source: TableSource,
    { isLargeAllowed }: OpenOptions,
    onprogress: OnProgress,
    signal: AbortSignal,
  ): Promise<PostedSource> {
    if (source.kind === 'text') return source;
    if (source.kind === 'file') return { kind: 'blob', name: source.name, blob: source.blob };
    const { network, page } = this.world;
    const hosts = await this.world.hosts;
    const options = { page: page(), hosts, network, signal, most: mostBytes(isLargeAllowed) };
    return { kind: 'blob', ...(await fetchTable(source.address, options, onprogress)) };
  }

  async #connect(name: string, size: number, onprogress: OnProgress): Promise<ImportPort> {
    const port = await connectWorker(this.world.makeWorker, onprogress);
    if (port) return port;
    if (size > LIMITS.withoutWorker)
      throw new ImportError('no-worker', name, megabytes(LIMITS.withoutWorker));
    const { ImportDesk } = await import('./importDesk');
    return new DeskPort(new ImportDesk(onprogress, null));
  }
}
