import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DataError } from '../../src/model/dataError';
import { ESSENTIAL_FILES, OPTIONAL_FILES } from '../../src/model/dataFile';
import { FakeHost, FakePage, hanging } from '../fixtures/fakeHost';

const ALL = 1 + ESSENTIAL_FILES.length + OPTIONAL_FILES.length;
const status = (code: number) => (): Response => new Response('no', { status: code });

let host: FakeHost;
let page: FakePage;

beforeEach(() => {
  vi.useFakeTimers();
  host = new FakeHost();
  page = new FakePage(host);
});
afterEach(() => vi.useRealTimers());

/** Lets so many seconds pass while a page loads. */
async function during(load: Promise<DataError[]>, seconds = 120): Promise<string[]> {
  await vi.advanceTimersByTimeAsync(seconds * 1000);
  return (await load).map(({ file, reason, detail }) => `${file} ${reason} ${detail}`.trim());
}

describe('a good host', () => {
  it('is asked once for every file, each by its hash, and past the cache for the manifest', async () => {
    expect(await during(page.load())).toEqual([]);
    expect(host.asked).toHaveLength(ALL);
    const [manifest, ...others] = host.asked;
    expect(manifest).toMatchObject({ file: 'manifest.json', hash: null, cache: 'no-cache' });
    for (const { hash } of others) expect(hash).toMatch(/^[0-9a-f]{8}$/);
    expect(page.shown).toHaveLength(1);
    expect(page.shown[0]).toMatchObject({ absent: [] });
  });

  it('is seen at work: how many bytes of how many, never fewer than before', async () => {
    await during(page.load());
    const last = page.progress.at(-1)!;
    expect(last).toMatchObject({ done: ALL - 1, files: ALL - 1, received: last.bytes, next: null });
    const received = page.progress.map((progress) => progress.received);
    expect(received).toEqual([...received].sort((a, b) => a - b));
  });
});

describe('a file that is not what it should be', () => {
  it('F-01 cut at half: asked for twice more, then named', async () => {
    host.answer('flows.json', (_, bytes) => new Response(bytes.subarray(0, bytes.length / 2)));
    expect(await during(page.load())).toEqual([expect.stringMatching(/^flows.json cut-short/)]);
    expect(host.times('flows.json')).toBe(3);
    expect(page.shown).toEqual([]);
  });

  it.each([404, 403])('F-02 not there (%i): named at once', async (code) => {
    host.answer('places.json', status(code));
    expect(await during(page.load(), 1)).toEqual([`places.json refused ${code}`]);
    expect(host.times('places.json')).toBe(1);
  });

  it('F-02 a server in trouble (500): asked again, and taken when it comes', async () => {
    host.answer('places.json', status(500));
    const load = page.load();
    await vi.advanceTimersByTimeAsync(2000);
    expect(page.progress.at(-1)).toMatchObject({ retry: 3 });
    host.answer('places.json');
    expect(await during(load)).toEqual([]);
    expect(page.shown).toHaveLength(1);
  });

  it('F-02 a login page with status 200, in place of a file and of the manifest', async () => {
    const login = (): Response => new Response('\n<!doctype html><title>Log in</title>');
    host.answer('flows.json', login);
    expect(await during(page.load())).toEqual(['flows.json web-page']);
    host.answer('manifest.json', login);
    expect(await during(page.load())).toEqual(['manifest.json web-page']);
  });

  it('F-03 of another edition: fetched once past the caches, refused, both versions named', async () => {
    host.answer('flows.json', () => new Response('{"schema":1}'));
    expect(await during(page.load())).toEqual([
      expect.stringMatching(/^flows.json other-edition [0-9a-f]{8} \/ [0-9a-f]{8}$/),
    ]);
    expect(host.asked.filter(({ file }) => file === 'flows.json')).toMatchObject([
      { cache: 'default' },
      { cache: 'reload' },
    ]);
    expect(page.shown).toEqual([]);
  });

  it('F-03 an edition that is put there while the page loads is taken whole', async () => {
    const edit = (content: unknown): unknown => ({ ...(content as object), more: true });
    host.answer('places.json', async (_, bytes) => {
      host.publish('flows.json', edit);
      host.answer('places.json');
      return Promise.resolve(new Response(bytes));
    });
    host.answer('flows.json', () => new Response('{"schema":1}'));
    expect(await during(page.load())).toEqual([]);
    expect(host.times('manifest.json')).toBe(2);
    expect(host.times('sources.json')).toBe(1);
    expect(page.shown).toHaveLength(1);
  });

  it('of a later version of its form: refused, with the version that is needed', async () => {
    host.answer('manifest.json', () => new Response('{"schema":2,"version":"x"}'));
    expect(await during(page.load())).toEqual(['manifest.json other-version 2 / 1']);
    host.publish('flows.json', (content) => ({ ...(content as object), schema: 99 }));
    expect(await during(page.load())).toEqual(['flows.json other-version 99 / 1']);
  });

  it('F-13 with a figure that cannot be: refused, with its record', async () => {
    type Columns = { columns: { id: string[]; value: (number | null)[] } };
    host.publish('flows.json', (content) => {
      const { columns } = content as Columns;
      const value = columns.value.map((one, row) => (row === 7 ? -1 : one));
      return { ...(content as Columns), columns: { ...columns, value } };
    });
    expect(await during(page.load())).toEqual([
      expect.stringMatching(/^flows.json wrong-form .*value of record “.+” is -1$/),
    ]);
  });
});

describe('a file that the atlas can do without', () => {
  it('is named as absent, and comes in its place when it is asked for again, alone', async () => {
    host.answer('parks.geojson', status(404));
    expect(await during(page.load())).toEqual(['parks.geojson refused 404']);
    expect(page.shown.at(-1)?.absent).toEqual(['parks.geojson']);
    host.answer('parks.geojson');
    const before = host.asked.length;
    expect(await during(page.load())).toEqual([]);
    expect(host.asked.slice(before).map(({ file }) => file)).toEqual([
      'manifest.json',
      'parks.geojson',
    ]);
    expect(page.shown.at(-1)).toMatchObject({ absent: [] });
  });

  it('holds nobody up: the atlas starts, and takes it when it comes', async () => {
    let come: (response: Response) => void = () => undefined;
    host.answer('rivers.geojson', () => new Promise((resolve) => (come = resolve)));
    const load = page.load();
    await vi.advanceTimersByTimeAsync(4000);
    expect(page.shown.map(({ absent }) => absent)).toEqual([['rivers.geojson']]);
    host.answer('rivers.geojson');
    come(await host.fetch(new URL('https://maps.example/geo/rivers.geojson'), {}));
    expect(await during(load)).toEqual([]);
    expect(page.shown.map(({ absent }) => absent)).toEqual([['rivers.geojson'], []]);
  });
});

describe('a bad network', () => {
  it('F-04 that falls silent at nine tenths: given up after half a minute, taken up where it stopped', async () => {
    host.answer(
      'flows.json',
      ({ signal }, bytes) => new Response(hanging(bytes.subarray(0, 0.9 * bytes.length), signal)),
    );
    const load = page.load();
    await vi.advanceTimersByTimeAsync(29_000);
    const { received, bytes } = page.progress.at(-1)!;
    expect(received / bytes).toBeGreaterThan(0.95);
    expect(await during(load, 5)).toEqual(['flows.json stalled']);
    host.answer('flows.json', ({ range }, whole) => {
      const from = Number(/^bytes=(\d+)-$/.exec(range!)![1]);
      const headers = { 'Content-Range': `bytes ${from}-${whole.length - 1}/${whole.length}` };
      return new Response(whole.subarray(from), { status: 206, headers });
    });
    expect(await during(page.load())).toEqual([]);
    expect(page.shown).toHaveLength(1);
  });

  it('F-04 before a host that gives no ranges: begun anew', async () => {
    const broken = new Map([[1, true]]);
    host.answer('flows.json', ({ signal }, bytes) =>
      broken.has(host.times('flows.json'))
        ? new Response(hanging(bytes.subarray(0, 5000), signal, true))
        : new Response(bytes),
    );
    expect(await during(page.load())).toEqual([]);
    expect(host.asked.filter(({ file }) => file === 'flows.json')).toMatchObject([
      { range: null },
      { range: 'bytes=5000-' },
    ]);
    expect(page.shown).toHaveLength(1);
  });

  it('F-04 that is slow but not silent: waited for', async () => {
    host.answer('flows.json', ({ signal }, bytes) => {
      const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
        async pull(controller) {
          for (let at = 0; at < bytes.length; at += 20_000) {
            await new Promise((resolve) => setTimeout(resolve, 20_000));
            if (signal?.aborted) return;
            controller.enqueue(bytes.subarray(at, at + 20_000));
          }
          controller.close();
        },
      });
      return new Response(body);
    });
    expect(await during(page.load(), 300)).toEqual([]);
  });

  it('can be stopped by the reader, who loses nothing', async () => {
    host.answer('flows.json', ({ signal }) => new Response(hanging(new Uint8Array(9), signal)));
    const load = page.load();
    await vi.advanceTimersByTimeAsync(1000);
    page.stop.abort();
    expect(await during(load, 1)).toEqual(['flows.json stopped']);
    host.answer('flows.json');
    expect(await during(page.load())).toEqual([]);
    expect(host.times('sources.json')).toBe(1);
  });

  it('F-05 that is not there: said at once, without asking again', async () => {
    host.online = false;
    expect(await during(page.load(), 1)).toEqual(['manifest.json offline Failed to fetch']);
    expect(host.asked).toHaveLength(1);
  });

  it('F-07 that comes and goes: at most seven requests for a file, all files pausing together', async () => {
    for (const file of [...ESSENTIAL_FILES, ...OPTIONAL_FILES])
      host.answer(file, () => Promise.reject(new TypeError('Failed to fetch')));
    const failures = await during(page.load());
    expect(failures).toHaveLength(ALL - 1);
    expect(new Set(failures.map((text) => text.split(' ')[1]))).toEqual(new Set(['unreachable']));
    expect(host.times('flows.json')).toBe(7);
    expect(host.asked).toHaveLength(1 + 7 * (ALL - 1));
  });

  it('F-07 that flaps each second lets through what it can, and asks only for the rest', async () => {
    let isUp = false;
    const flap = setInterval(() => (isUp = !isUp), 1000);
    for (const file of ESSENTIAL_FILES)
      host.answer(file, (_, bytes) =>
        isUp || file === 'places.json'
          ? new Response(bytes)
          : Promise.reject(new TypeError('Failed to fetch')),
      );
    expect(await during(page.load())).toEqual([]);
    clearInterval(flap);
    expect(host.times('places.json')).toBe(1);
    expect(host.times('flows.json')).toBeLessThanOrEqual(7);
    expect(page.shown).toHaveLength(1);
  });
});
