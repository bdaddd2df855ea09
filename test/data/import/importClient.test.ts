import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ImportClient, type ImportWorld } from '../../../src/data/import/importClient';
import { ImportDesk } from '../../../src/data/import/importDesk';
import {
  faultOf,
  type AskMessage,
  type DeskMessage,
} from '../../../src/data/import/importMessages';
import type { OpenOptions, TableSource } from '../../../src/model/import/tableReader';

const OPTIONS: OpenOptions = { encoding: null, isLargeAllowed: false };
const TABLE = '出发地,家数\n北京,12\n天津,\n北京,7\n';
const PAGE = 'https://atlas.example/map/?lang=zh';

const fileOf = (text: string, name = 't.csv'): TableSource => ({
  kind: 'file',
  name,
  blob: new Blob([text]),
});

type Manner = 'answers' | 'silent' | 'missing' | 'stuck';

/** What the worker's script does, in the same thread. */
class FakeWorker {
  onmessage: ((event: { data: DeskMessage }) => void) | null = null;
  onerror: (() => void) | null = null;
  isEnded = false;
  readonly #desk = new ImportDesk((progress) => this.#say({ kind: 'progress', progress }), null);

  constructor(private readonly manner: Manner) {
    if (manner === 'missing') queueMicrotask(() => this.onerror?.());
    else if (manner !== 'silent') queueMicrotask(() => this.#say({ kind: 'ready' }));
  }

  postMessage({ id, question, ask }: AskMessage): void {
    if (this.manner === 'stuck') return;
    this.#desk.answer(question, ask).then(
      ({ answer }) => this.#say({ kind: 'answer', id, answer }),
      (error: unknown) => this.#say({ kind: 'fault', id, fault: faultOf(error) }),
    );
  }

  terminate(): void {
    this.isEnded = true;
  }

  #say(data: DeskMessage): void {
    if (!this.isEnded) this.onmessage?.({ data });
  }
}

function clientWith(manner: Manner, fetch: ImportWorld['network']['fetch'] = vi.fn()) {
  const workers: FakeWorker[] = [];
  const client = new ImportClient({
    makeWorker: () => {
      const worker = new FakeWorker(manner);
      workers.push(worker);
      return worker as unknown as Worker;
    },
    network: { fetch, isOnline: () => true, random: () => 0 },
    page: () => PAGE,
    hosts: Promise.resolve(['https://data.example:8443']),
  });
  return { client, workers };
}

const nothing = (): void => undefined;

describe('opening a table', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('tells its outline and progress, previews it and hands it over', async () => {
    const { client, workers } = clientWith('answers');
    const progress = vi.fn();
    const outline = await client.open(fileOf(TABLE), OPTIONS, progress);
    expect(outline.sheets).toEqual([{ name: 't', rowKind: 'row', rowCount: 4, columnCount: 2 }]);
    expect(progress).toHaveBeenCalledWith(expect.objectContaining({ size: 44 }));
    expect(await client.preview(0, 2)).toEqual({
      rows: [
        ['出发地', '家数'],
        ['北京', '12'],
      ],
      columns: [
        { blank: 0, numbers: 0, texts: 3, distinct: 2 },
        { blank: 1, numbers: 2, texts: 0, distinct: 2 },
      ],
    });
    const sheet = await client.take(0);
    expect([...sheet.columns[0]!.codes]).toEqual([0, 1, 2, 1]);
    expect(workers[0]?.isEnded).toBe(true);
    await expect(client.preview(0, 1)).rejects.toMatchObject({ reason: 'stopped' });
  });

  it('F-16 refuses a large file before it is read, until the reader agrees', async () => {
    const { client, workers } = clientWith('answers');
    const blob = { size: 60 * 2 ** 20 } as Blob;
    const open = (isLargeAllowed: boolean, size = blob.size): Promise<unknown> =>
      client.open(
        { kind: 'file', name: 'big.csv', blob: { size } as Blob },
        { encoding: null, isLargeAllowed },
        nothing,
      );
    await expect(open(false)).rejects.toMatchObject({ reason: 'too-large', detail: '50 MB' });
    await expect(open(true, 500 * 2 ** 20)).rejects.toMatchObject({
      reason: 'too-large',
      detail: '200 MB',
    });
    expect(workers).toHaveLength(0);
  });

  it.each(['missing', 'silent'] as const)(
    'F-31 reads a small file on the page where the worker is %s, and refuses a large one',
    async (manner) => {
      const { client } = clientWith(manner);
      const small = client.open(fileOf(TABLE), OPTIONS, nothing);
      await vi.advanceTimersByTimeAsync(10_000);
      expect((await small).sheets[0]?.rowCount).toBe(4);
      expect((await client.preview(0, 1)).rows).toEqual([['出发地', '家数']]);
      const large = client.open(fileOf('x'.repeat(2 ** 21 + 1)), OPTIONS, nothing);
      const refused = expect(large).rejects.toMatchObject({ reason: 'no-worker' });
      await vi.advanceTimersByTimeAsync(10_000);
      await refused;
    },
  );

  it('is stopped at once, and by opening another', async () => {
    const { client, workers } = clientWith('stuck');
    const first = expect(client.open(fileOf(TABLE), OPTIONS, nothing)).rejects.toMatchObject({
      reason: 'stopped',
    });
    await vi.advanceTimersByTimeAsync(0);
    const second = expect(client.open(fileOf(TABLE), OPTIONS, nothing)).rejects.toMatchObject({
      reason: 'stopped',
    });
    await first;
    await vi.advanceTimersByTimeAsync(0);
    client.stop();
    await second;
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, true]);
  });

  it('ends a worker that comes to no end', async () => {
    const { client, workers } = clientWith('stuck');
    const open = expect(client.open(fileOf(TABLE), OPTIONS, nothing)).rejects.toMatchObject({
      reason: 'too-slow',
    });
    await vi.advanceTimersByTimeAsync(35_000);
    await open;
    expect(workers[0]?.isEnded).toBe(true);
  });

  it('passes on why a file cannot be read', async () => {
    const { client } = clientWith('answers');
    const open = client.open(fileOf('[{"__proto__":1}]', 't.json'), OPTIONS, nothing);
    await expect(open).rejects.toMatchObject({
      name: 'ImportError',
      reason: 'forbidden-key',
      file: 't.json',
      detail: '__proto__, line 1',
    });
  });
});

describe('a table of this site', () => {
  const open = (address: string, fetch: ImportWorld['network']['fetch']): Promise<unknown> =>
    clientWith('answers', fetch).client.open({ kind: 'address', address }, OPTIONS, nothing);

  it('is fetched by its path', async () => {
    const fetch = vi.fn(() => Promise.resolve(new Response(TABLE)));
    const outline = await open('data/%E8%A1%A8.csv#x', fetch);
    expect(fetch).toHaveBeenCalledWith(
      new URL('https://atlas.example/map/data/%E8%A1%A8.csv'),
      expect.anything(),
    );
    expect(outline).toMatchObject({ name: '表.csv', sheets: [{ name: '表', rowCount: 4 }] });
  });

  it('may be one of a host that the site lists', async () => {
    const fetch = vi.fn(() => Promise.resolve(new Response(TABLE)));
    await open('https://data.example:8443/open/t.csv', fetch);
    expect(fetch).toHaveBeenCalledWith(
      new URL('https://data.example:8443/open/t.csv'),
      expect.anything(),
    );
  });

  it.each([
    'https://elsewhere.example/t.csv',
    'https://data.example/t.csv',
    'http://data.example:8443/t.csv',
    'https://data.example:8443.elsewhere.example/t.csv',
    'https://user:word@data.example:8443/t.csv',
    '//elsewhere.example/t.csv',
    'javascript:alert(1)',
    'data:text/csv,a',
    'https://user:word@atlas.example/t.csv',
    'http://[',
    '\\\\elsewhere.example\\t.csv',
  ])('is never one of another: %s', async (address) => {
    const fetch = vi.fn();
    await expect(open(address, fetch)).rejects.toMatchObject({ reason: 'foreign-address' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is given up where it does not come, or comes to too much', async () => {
    const missing = (): Promise<Response> => Promise.resolve(new Response('', { status: 404 }));
    await expect(open('t.csv', missing)).rejects.toMatchObject({
      reason: 'unreachable',
      detail: '404',
    });
    const endless = (_: URL, { signal }: RequestInit): Promise<Response> => {
      const piece = new Uint8Array(2 ** 23);
      const pull = (stream: ReadableStreamDefaultController): void =>
        signal?.aborted ? stream.error(new Error('aborted')) : stream.enqueue(piece);
      return Promise.resolve(new Response(new ReadableStream({ pull })));
    };
    await expect(open('t.csv', endless)).rejects.toMatchObject({ reason: 'too-large' });
  });
});
