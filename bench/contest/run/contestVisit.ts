import { cpus } from 'node:os';
import { chromium, type Page } from 'playwright';
import type { Picture } from '../contestant';
import type { Measured } from '../measure';
import settings from '../settings.json';
import { ATLAS_SCRIPT } from './contestSite';
import type { Entrant } from './contestants';
import { launchOptions } from '../../../scripts/findBrowser';
import { busyTicks, pagePeak, ticksOf, treeOf } from './processTimes';

/** One visit of one contestant: every one is kept. */
export interface Run {
  readonly id: string;
  readonly picture: Picture;
  readonly size: number;
  readonly turn: number;
  /** Null: it did not come to an end. */
  readonly measured: Measured | null;
  /** Largest resident memory of the page's process, megabytes; NaN where the system does not tell. */
  readonly resident: number;
  /** Why it does not count; null where it does. */
  readonly disturbed: string | null;
}

/** More of the processors' time than this share, used by others, disturbs. */
const MOST_FOREIGN = 0.1;
/** Of processor time, a second. */
const TICKS = 100;

type Visit = Pick<Run, 'picture' | 'size' | 'turn'> & { readonly root: string };

/** Opens a contestant in a browser of its own and takes it through all that is measured. */
export async function visit(entrant: Entrant, { root, ...asked }: Visit): Promise<Run> {
  const options = launchOptions();
  const args = [...options.args, '--enable-precise-memory-info'];
  const foreign = watchOthers();
  const server = await chromium.launchServer({ ...options, args });
  const { pid = 0 } = server.process();
  const run = { id: entrant.id, ...asked };
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const page = await browser.newPage({ viewport: settings.viewport });
    if (entrant.isAtlas) await page.addInitScript({ path: ATLAS_SCRIPT });
    const picture = entrant.isAtlas ? '' : `&picture=${asked.picture}`;
    const measured = await within(settings.limitSeconds, page, async () => {
      await page.goto(`${root}/${entrant.path(asked.size)}${picture}`);
      return page.evaluate(() => (window as unknown as { measured: Promise<Measured> }).measured);
    });
    const resident = Math.max(...treeOf(pid).map(pagePeak));
    const share = foreign(pid);
    const disturbed =
      share > MOST_FOREIGN ? `others used ${Math.round(100 * share)} % of the processors` : null;
    return { ...run, measured, resident, disturbed };
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n');
    return { ...run, measured: null, resident: 0, disturbed: reason };
  } finally {
    await server.kill();
  }
}

/** Ends also when the page throws, or answers no more. */
async function within<T>(seconds: number, page: Page, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const ended = new Promise<never>((_, fail) => {
    page.on('pageerror', fail);
    timer = setTimeout(() => fail(new Error(`not done within ${seconds} s`)), seconds * 1000);
  });
  const working = work();
  // Whoever loses the race has nobody left to hear of it.
  working.catch(() => undefined);
  ended.catch(() => undefined);
  try {
    return await Promise.race([working, ended]);
  } finally {
    clearTimeout(timer);
  }
}

/** From now on: which share of the processors' time others than this program and a browser have used. */
function watchOthers(): (browser: number) => number {
  const [begun, busy, own] = [performance.now(), busyTicks(), ticksOf(process.pid)];
  return (browser) => {
    const ours = treeOf(browser).reduce(
      (sum, pid) => sum + ticksOf(pid),
      ticksOf(process.pid) - own,
    );
    const all = ((performance.now() - begun) / 1000) * TICKS * cpus().length;
    return (busyTicks() - busy - ours) / all;
  };
}
