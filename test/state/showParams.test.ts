import { expect, it } from 'vitest';
import { showLink, showParams } from '../../src/state/showParams';

it('reads what it writes, and names what it cannot read', () => {
  const params = {
    ...{ story: 'technology', present: 'scroll' as const, scene: 3, step: 2 },
    ...{ isKiosk: true, viewing: 9.3, isPresenter: true, session: 'hall-2' },
  } as const;
  const link = showLink(params, { theme: 'light', language: 'en' });
  expect(link).toBe(
    '?v=1&theme=light&lang=en&story=technology&present=scroll&scene=3&step=2&kiosk=1&presenter=1&session=hall-2&viewing=9.3',
  );
  expect(showParams(link)).toEqual({ ...params, refused: [] });
  expect(showParams('?topic=technology')).toBeNull();
  expect(showParams('?story=../x')).toBeNull();
  expect(showParams('?story=a&present=film&scene=x&viewing=99&step=1&step=2')?.refused).toEqual([
    'present',
    'scene',
    'step',
    'viewing',
  ]);
});
