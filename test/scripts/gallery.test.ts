import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GALLERY } from '../../scripts/galleryPictures';

const page = readFileSync(new URL('../../docs/gallery.md', import.meta.url), 'utf8');

describe('the gallery', () => {
  it('shows every picture that the script draws, and no other', () => {
    const shown = [...page.matchAll(/!\[[^\]]+\]\(gallery\/([a-z-]+)\.png\)/g)].map(
      ([, name]) => name,
    );
    expect(shown.sort()).toEqual(Object.keys(GALLERY).sort());
  });
});
