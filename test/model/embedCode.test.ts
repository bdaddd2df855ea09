import { expect, it } from 'vitest';
import { embedCode, hostPolicy } from '../../src/model/embedCode';

const WISH = {
  ...({ method: 'frame', home: 'https://maps.example/atlas/', height: '560' } as const),
  ...{ view: { v: '1', t: '2023' }, frame: { ui: 'full' }, title: '“A” <b> & "c"', more: 'Full' },
};

it('writes lines that no title can break out of', () => {
  for (const method of ['frame', 'element', 'picture'] as const) {
    const code = embedCode({ ...WISH, method });
    expect(code).toContain('&lt;b&gt; &amp; &quot;c&quot;');
    expect(code).not.toContain('<b>');
    expect(code).toContain('https://maps.example/atlas/?v=1&amp;t=2023');
  }
});

it('names frame, title, sandbox, and what the policy of a page must allow', () => {
  const code = embedCode(WISH);
  expect(code).toContain('src="https://maps.example/atlas/embed/v1/?v=1&amp;t=2023&amp;ui=full"');
  expect(code).toMatch(/title="[^"]+"/);
  expect(code).not.toContain('allow-top-navigation');
  expect(embedCode({ ...WISH, method: 'element' })).toContain('ui="full" height="560"');
  const origin = 'https://maps.example';
  expect(hostPolicy('frame', origin)).toBe(`frame-src ${origin}`);
  expect(hostPolicy('element', origin)).toContain(`script-src ${origin}`);
  expect(hostPolicy('picture', origin)).toBeNull();
});
