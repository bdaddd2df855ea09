type Open = () => void;

/** The search on the page, once it stands. */
let search: Open | null = null;
let isAsked = false;

const isShortcut = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey;

function press(event: KeyboardEvent): void {
  if (!isShortcut(event)) return;
  if (document.activeElement?.matches('input, textarea, [contenteditable]')) return;
  event.preventDefault();
  if (search) search();
  else isAsked = true;
}

/** Heeds Ctrl+K (⌘K) from now on: pressed before the search stands, it opens the search as soon as it does. */
export function awaitSearch(): void {
  // Once, however often it is called: it is the same listener.
  addEventListener('keydown', press);
}

/** The search stands, and opens so; what is returned takes it away again. */
export function offerSearch(open: Open): () => void {
  search = open;
  awaitSearch();
  if (isAsked) open();
  isAsked = false;
  return () => {
    search = null;
    removeEventListener('keydown', press);
  };
}
