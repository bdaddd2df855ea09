import { expect, test } from '@playwright/test';

test('the first page waits for neither MapLibre nor deck.gl', async ({ request }) => {
  const page = await (await request.get('./')).text();
  expect(page).toMatch(/<script type="module" crossorigin src="\.\/assets\/index-/);
  expect(page).not.toMatch(/assets\/(maplibre|deck)-[^"]*\.js/);
});

test('the page carries its policy, whatever a host sends', async ({ request }) => {
  const page = await (await request.get('./')).text();
  expect(page).toMatch(/<meta http-equiv="Content-Security-Policy"[^>]*default-src/);
});
