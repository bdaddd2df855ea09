import { addressOf, FOLDER } from './addressOf';

/** Of a site, beside its page lie others. Here such links show what the page carries, and that to the folder the page itself. */
addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.defaultPrevented) return;
  const carried = addressOf(link.href);
  if (link.href !== FOLDER && carried === link.href) return;
  event.preventDefault();
  if (link.href === FOLDER) location.assign(location.pathname);
  else void show(carried);
});

/** In a tab of its own; browsers open no `data:` address there. */
async function show(address: string): Promise<void> {
  const content = await (await fetch(address)).blob();
  open(URL.createObjectURL(content), '_blank', 'noopener');
}
