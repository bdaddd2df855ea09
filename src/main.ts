import './theme.css';
import './boot.css';
import './elder.css';
import { openingOf } from './components/opening';
import { awaitSearch } from './components/searchShortcut';

/**
 * The first script, and nothing but what must not wait: which of its pictures the page shows, what the reader does before
 * there is an atlas, and a word where there will be none. All else comes behind it.
 */
async function start(target: HTMLElement): Promise<void> {
  const opening = openingOf(document.documentElement, location.search);
  if (opening) awaitSearch();
  try {
    const { startPage } = await import('./startPage');
    await startPage(target, opening);
  } catch (error) {
    fail(target);
    throw error;
  }
}

/** What stands stays, with what is wrong and a way out. A page around this one may look for the mark. */
function fail(target: HTMLElement): void {
  target.dataset.failed = '';
  const told = document.getElementById('failed');
  if (!told) return;
  told.hidden = false;
  told.querySelector('button')?.addEventListener('click', () => location.reload());
}

const target = document.getElementById('app');
if (target) void start(target);
