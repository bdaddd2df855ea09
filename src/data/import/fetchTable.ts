import { megabytes } from '../../model/import/importLimits';
import { ImportError } from '../../model/import/openedFile';
import type { ReadProgress } from '../../model/import/tableReader';
import { fetchFile, Received } from '../fetchFile';
import type { Network } from '../network';

interface FetchOptions {
  /** The address of the page. */
  readonly page: string;
  /** Other origins that the owner of the site lets in. */
  readonly hosts: readonly string[];
  readonly network: Network;
  readonly signal: AbortSignal;
  /** Bytes. */
  readonly most: number;
}

/**
 * A table that lies on this site, or on a host that it names. Throws ImportError `foreign-address` for any other address,
 * before anything is asked for, `too-large` as soon as it is, `unreachable` if it does not come.
 */
export async function fetchTable(
  address: string,
  { page, hosts, network, signal, most }: FetchOptions,
  onprogress: (progress: ReadProgress) => void,
): Promise<{ name: string; blob: Blob }> {
  const url = addressWithin(address, page, hosts);
  const name = decodeName(url);
  const received = new Received();
  const stop = new AbortController();
  const onstop = (): void => stop.abort();
  signal.addEventListener('abort', onstop);
  try {
    const bytes = await fetchFile(network, received, {
      file: name,
      url,
      cache: 'no-cache',
      signal: stop.signal,
      onbytes: () => {
        if (received.size > most) stop.abort();
        onprogress({ bytes: received.size, size: received.size, rows: 0 });
      },
    });
    return { name, blob: new Blob([bytes as BlobPart]) };
  } catch (error) {
    if (signal.aborted) throw new ImportError('stopped', name);
    if (received.size > most) throw new ImportError('too-large', name, megabytes(most));
    throw new ImportError('unreachable', name, detailOf(error));
  } finally {
    signal.removeEventListener('abort', onstop);
  }
}

/** The address in full; only ever one of the page's own site, or of a host that it names. */
function addressWithin(address: string, page: string, hosts: readonly string[]): URL {
  let url: URL | null = null;
  try {
    url = new URL(address, page);
  } catch {
    // Neither an address nor a path.
  }
  const letIn = [new URL(page).origin, ...hosts];
  const isLetIn = url && /^https?:$/.test(url.protocol) && letIn.includes(url.origin);
  if (!url || !isLetIn || url.username !== '' || url.password !== '')
    throw new ImportError('foreign-address', address.slice(0, 200));
  url.hash = '';
  return url;
}

function decodeName({ pathname }: URL): string {
  const last = pathname.split('/').pop() ?? '';
  try {
    return decodeURIComponent(last) || pathname;
  } catch {
    return last;
  }
}

const detailOf = (error: unknown): string =>
  error instanceof Error && 'detail' in error ? String(error.detail) : '';
