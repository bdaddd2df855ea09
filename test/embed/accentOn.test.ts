import { expect, it } from 'vitest';
import { accentOn } from '../../src/embed/accentOn';

it('takes a colour that can be seen on the theme, and refuses others', () => {
  expect(accentOn('light', '#0b5d86')).toEqual({ accent: '#0b5d86', words: '#ffffff' });
  expect(accentOn('dark', '#6cc7ff')).toEqual({ accent: '#6cc7ff', words: '#000000' });
  expect(accentOn('dark', '#0b1d36')).toBeNull();
  expect(accentOn('light', '#ffee99')).toBeNull();
  expect(accentOn('hc', null)).toBeNull();
});
