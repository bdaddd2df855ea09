import { DataError } from '../model/dataError';
import { ESSENTIAL_FILES, OPTIONAL_FILES, type DataFile } from '../model/dataFile';
import type { Progress } from '../model/progress';
import { manifestFile, type Manifest } from '../model/schema';
import { SCHEMAS, type Contents } from './contents';
import { fetchFile, Received } from './fetchFile';
import type { Network } from './network';
import { readJson, short, type JsonSchema } from './readJson';
import { Watchdog } from './watchdog';

const FILES: readonly DataFile[] = [...ESSENTIAL_FILES, ...OPTIONAL_FILES];
const MANIFEST = 'manifest.json';

export interface Attempt {
  readonly signal: AbortSignal;
  /** Past the caches, where something that was in them has failed. */
  readonly afresh: boolean;
  readonly onbytes: () => void;
}

/** The files in hand. They stay when others fail, so that only what is missing is asked for again. */
export class FileStore {
  readonly #base: string;
  readonly #network: Network;
  #manifest: Manifest | null = null;
  readonly #read = new Map<DataFile, { readonly hash: string; readonly content: unknown }>();
  readonly #partial = new Map<string, Received>();

  /** `base` is a folder's address, ending in a slash. */
  constructor(base: string, network: Network) {
    this.#base = base;
    this.#network = network;
  }

  /** The manifest may have changed: it is asked for again, and so are the files that it gives another hash. */
  doubt(): void {
    this.#manifest = null;
  }

  missing(): DataFile[] {
    return FILES.filter((file) => !this.#has(file));
  }

  /** Null as long as an essential file is missing. */
  contents(): { manifest: Manifest; contents: Contents } | null {
    if (!this.#manifest || !ESSENTIAL_FILES.every((file) => this.#has(file))) return null;
    const present = FILES.filter((file) => this.#has(file));
    const entries = present.map((file) => [file, this.#read.get(file)?.content]);
    return { manifest: this.#manifest, contents: Object.fromEntries(entries) as Contents };
  }

  progress(retry: number): Progress {
    const missing = this.missing();
    const bytesOf = (file: DataFile): number => this.#manifest?.files[file]?.bytes ?? 0;
    const sum = (files: readonly DataFile[], of: (file: DataFile) => number): number =>
      files.reduce((total, file) => total + of(file), 0);
    const bytes = sum(FILES, bytesOf);
    const partly = sum(missing, (file) =>
      Math.min(bytesOf(file), this.#partial.get(file)?.size ?? 0),
    );
    return {
      done: this.#manifest ? FILES.length - missing.length : 0,
      files: this.#manifest ? FILES.length : 0,
      received: bytes - sum(missing, bytesOf) + partly,
      bytes,
      next: missing[0] ?? null,
      retry,
    };
  }

  async fetchManifest(attempt: Attempt): Promise<void> {
    if (this.#manifest) return;
    const bytes = await this.#fetch(MANIFEST, MANIFEST, 'no-cache', attempt);
    this.#manifest = readJson(MANIFEST, bytes, null, manifestFile);
  }

  async fetchListed(file: DataFile, attempt: Attempt): Promise<void> {
    const hash = this.#manifest?.files[file]?.sha256;
    if (hash === undefined) throw new DataError(file, 'refused', MANIFEST);
    // With the hash in the address no cache gives the file of another edition.
    const address = `${file}?v=${short(hash)}`;
    const bytes = await this.#fetch(file, address, attempt.afresh ? 'reload' : 'default', attempt);
    const content = readJson(file, bytes, hash, SCHEMAS[file] as JsonSchema<unknown>);
    this.#read.set(file, { hash, content });
  }

  /** A file that only some pages need: checked like the others, not kept. Throws DataError. */
  async fetchExtra<T>(file: string, schema: JsonSchema<T>): Promise<T> {
    const watchdog = new Watchdog(new AbortController().signal);
    const onbytes = (): void => watchdog.feed();
    const attempt: Attempt = { signal: watchdog.signal, afresh: false, onbytes };
    try {
      await this.fetchManifest(attempt);
      const hash = this.#manifest?.files[file]?.sha256;
      if (hash === undefined) throw new DataError(file, 'refused', MANIFEST);
      const bytes = await this.#fetch(file, `${file}?v=${short(hash)}`, 'default', attempt);
      return readJson(file, bytes, hash, schema);
    } catch (error) {
      throw watchdog.judge(file, error);
    } finally {
      watchdog.rest();
    }
  }

  /** What comes is kept only while more is to come: whole, it is either read or of no use. */
  async #fetch(
    file: string,
    address: string,
    cache: RequestCache,
    { signal, onbytes }: Attempt,
  ): Promise<Uint8Array> {
    const received = this.#partial.get(file) ?? new Received();
    this.#partial.set(file, received);
    const url = new URL(address, this.#base);
    const bytes = await fetchFile(this.#network, received, { file, url, cache, signal, onbytes });
    this.#partial.delete(file);
    return bytes;
  }

  #has(file: DataFile): boolean {
    const read = this.#read.get(file);
    return read !== undefined && read.hash === this.#manifest?.files[file]?.sha256;
  }
}
