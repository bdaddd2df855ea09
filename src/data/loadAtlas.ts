import type { DataError } from '../model/dataError';
import { isOptional, type DataFile } from '../model/dataFile';
import type { Dataset } from '../model/dataset';
import type { Geography } from '../model/geography';
import type { Progress } from '../model/progress';
import { assembleDataset } from './assembleDataset';
import { assembleGeography } from './assembleGeography';
import { delayBefore, retriesFor } from './backoff';
import type { Attempt, FileStore } from './fileStore';
import { wait, type Network } from './network';
import { Watchdog } from './watchdog';

/** How long the atlas waits for what it can start without, in milliseconds. */
const GRACE = 3000;

export interface Loading {
  readonly store: FileStore;
  readonly network: Network;
  /** The reader's stop. */
  readonly signal: AbortSignal;
  readonly onprogress: (progress: Progress) => void;
  /** There is enough for an atlas; comes again when there is more. */
  readonly onatlas: (dataset: Dataset, geography: Geography) => void;
}

/**
 * Loads what is not in the store yet, in rounds: what failed by bad luck is asked for again after a pause that all
 * files keep together, at most six times. Gives what is still missing in the end, and why; never rejects.
 */
export async function loadAtlas(loading: Loading): Promise<DataError[]> {
  const { store, network, signal, onprogress } = loading;
  store.doubt();
  for (let round = 0; ; round++) {
    const failures = await loadRound(loading, round);
    const again = failures.filter((failure) => retriesFor(failure) > round);
    const isHopeless = failures.some((one) => !isOptional(one.file) && !again.includes(one));
    if (again.length === 0 || isHopeless) return failures;
    if (failures.some(({ reason }) => reason === 'other-edition')) store.doubt();
    onprogress(store.progress(round + 1));
    await wait(delayBefore(round, network.random), signal);
  }
}

/** Asks once for everything that is missing; gives what failed. */
async function loadRound(loading: Loading, round: number): Promise<DataError[]> {
  const { store, signal, onprogress } = loading;
  const watchdog = new Watchdog(signal);
  const report = (): void => onprogress(store.progress(round));
  const onbytes = (): void => {
    watchdog.feed();
    report();
  };
  const attempt: Attempt = { signal: watchdog.signal, afresh: round > 0, onbytes };
  const failures: DataError[] = [];
  const settle = (file: string, work: Promise<void>): Promise<void> =>
    work.then(report).catch((error: unknown) => void failures.push(watchdog.judge(file, error)));
  await settle('manifest.json', store.fetchManifest(attempt));
  if (failures.length === 0) {
    const fetched = store
      .missing()
      .map((file) => ({ file, done: settle(file, store.fetchListed(file, attempt)) }));
    await settleInTurn(fetched, watchdog.signal, () => {
      failures.push(...hand(loading));
    });
  }
  watchdog.rest();
  return failures;
}

interface Fetched {
  readonly file: DataFile;
  readonly done: Promise<void>;
}

/** Tells when the essential files have come and the others had their chance, and once more if others came later. */
async function settleInTurn(
  fetched: readonly Fetched[],
  signal: AbortSignal,
  tell: () => void,
): Promise<void> {
  const isEssential = ({ file }: Fetched): boolean => !isOptional(file);
  const all = Promise.all(fetched.map(({ done }) => done)).then(() => 'all' as const);
  await Promise.all(fetched.filter(isEssential).map(({ done }) => done));
  const first = await Promise.race([all, wait(GRACE, signal)]);
  tell();
  await all;
  if (first !== 'all') tell();
}

/** Makes an atlas of the store; gives the file that none can be made of. */
function hand({ store, onatlas }: Loading): DataError[] {
  const found = store.contents();
  if (!found) return [];
  try {
    onatlas(assembleDataset(found.manifest, found.contents), assembleGeography(found.contents));
    return [];
  } catch (error) {
    return [error as DataError];
  }
}
