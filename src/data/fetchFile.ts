import { DataError } from '../model/dataError';
import type { Network } from './network';

/** What has come of a file so far; kept when the rest does not come, so that it need not come twice. */
export class Received {
  #chunks: Uint8Array[] = [];
  size = 0;

  add(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.size += chunk.length;
  }

  clear(): void {
    this.#chunks = [];
    this.size = 0;
  }

  joined(): Uint8Array {
    const all = new Uint8Array(this.size);
    let at = 0;
    for (const chunk of this.#chunks) {
      all.set(chunk, at);
      at += chunk.length;
    }
    return all;
  }
}

interface FileRequest {
  readonly file: string;
  readonly url: URL;
  readonly cache: RequestCache;
  readonly signal: AbortSignal;
  /** Called for every piece that has been added to `received`. */
  readonly onbytes: () => void;
}

/**
 * Fetches a file into `received`; goes on where an earlier try broke off if the server knows how to (206), else anew.
 * Throws DataError `offline`, `unreachable` or `refused`; also when the signal aborts, whose owner knows why.
 */
export async function fetchFile(
  network: Network,
  received: Received,
  { file, url, cache, signal, onbytes }: FileRequest,
): Promise<Uint8Array> {
  const headers: HeadersInit = received.size > 0 ? { Range: `bytes=${received.size}-` } : {};
  try {
    const response = await network.fetch(url, { cache, signal, headers });
    if (!goesOn(response, received.size)) received.clear();
    if (!response.ok) throw new DataError(file, 'refused', String(response.status));
    await read(response, (chunk) => {
      received.add(chunk);
      onbytes();
    });
  } catch (cause) {
    if (cause instanceof DataError) throw cause;
    const reason = network.isOnline() ? 'unreachable' : 'offline';
    throw new DataError(file, reason, cause instanceof Error ? cause.message : '');
  }
  return received.joined();
}

const goesOn = (response: Response, from: number): boolean =>
  response.status === 206 &&
  (response.headers.get('Content-Range') ?? '').startsWith(`bytes ${from}-`);

async function read(response: Response, add: (chunk: Uint8Array) => void): Promise<void> {
  // Old browsers and some proxies of them give no stream: then it comes whole.
  if (!response.body) return add(new Uint8Array(await response.arrayBuffer()));
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    add(value);
  }
}
