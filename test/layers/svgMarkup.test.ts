import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { element, escapeXml } from '../../src/layers/svgMarkup';
import { readXml, textOf } from '../fixtures/readXml';

describe('markup', () => {
  it('holds any text as text, between tags and in quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = Array.from(text)
          .filter((letter) => escapeXml(letter) !== '')
          .join('');
        const markup = element('text', { 'aria-label': text }, `x${escapeXml(text)}`);
        const read = readXml(markup);
        expect(read.attributes['aria-label']).toBe(clean);
        expect(textOf(read)).toBe(`x${clean}`);
      }),
    );
  });

  it('leaves out what no XML may hold, halves of letters too', () => {
    expect(escapeXml('a\u0000b\u001fc\ud83dd\udc4ae\ud83d\udc4a\n')).toBe('abcde\ud83d\udc4a\n');
  });

  it('leaves out empty attributes, and keeps zeros', () => {
    expect(element('g', { fill: null, stroke: undefined, x: 0 })).toBe('<g x="0"/>');
  });
});
