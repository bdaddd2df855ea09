import { describe, expect, it } from 'vitest';
import { Notices } from '../../src/state/notices.svelte';

describe('notices', () => {
  it('stand once for each kind, the newest of it', () => {
    const notices = new Notices();
    notices.tell('missing', { detail: 'a' });
    notices.tell('offline');
    notices.tell('missing', { detail: 'b' });
    expect(notices.list.map(({ kind, detail }) => kind + detail)).toEqual(['offline', 'missingb']);
  });

  it('that are told once do not come back after the reader has closed them', () => {
    const notices = new Notices();
    notices.tellOnce('unexpected', { detail: 'first' });
    notices.tellOnce('unexpected', { detail: 'second' });
    expect(notices.list.map(({ detail }) => detail)).toEqual(['first']);
    notices.dismiss('unexpected');
    notices.tellOnce('unexpected', { detail: 'third' });
    expect(notices.list).toEqual([]);
  });
});
