import { describe, expect, it } from 'vitest';
import { keyIntent, type KeyContext, type KeyPress } from '../../../src/model/show/keyIntent';

const CONTEXT: KeyContext = {
  ...{ isInField: false, isOnButton: false, isTyping: false, isPicking: false, isLocked: false },
  last: null,
};
const press = (key: string, part: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, code: key, timeStamp: 1000 },
  ...part,
});
const asked = (key: string, part: Partial<KeyPress> = {}, context: Partial<KeyContext> = {}) => {
  const intent = keyIntent(press(key, part), { ...CONTEXT, ...context });
  return intent === null || intent === 'swallowed' ? intent : intent.type;
};

describe('the keys of a show', () => {
  it.each([
    ...['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'Enter', 'n', 'N'].map((key) => [key, 'next']),
    ...['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace', 'p'].map((key) => [key, 'previous']),
    ...['b', 'B', '.', '/', '。', '、'].map((key) => [key, 'black']),
    ...['h', '?', 'F1', '？'].map((key) => [key, 'help']),
    ...[
      ['Home', 'first'],
      ['End', 'last'],
      ['w', 'white'],
      ['F5', 'start'],
      ['Escape', 'escape'],
    ],
    ...[
      ['f', 'fullscreen'],
      ['F11', 'fullscreen'],
      ['s', 'presenter'],
      ['o', 'overview'],
    ],
    ...[
      ['g', 'goTo'],
      ['a', 'autoplay'],
      ['r', 'restart'],
      ['m', 'motion'],
      ['t', 'theme'],
    ],
    ...[
      ['+', 'larger'],
      ['-', 'smaller'],
      ['l', 'spotlight'],
      ['q', 'qr'],
      ['i', 'explore'],
    ],
    ...[['7', 'digit']],
  ])('%s: %s', (key, intent) => expect(asked(key)).toBe(intent));

  it('goes back by Shift and Space, and starts by Shift and F5', () => {
    expect(asked(' ', { shiftKey: true })).toBe('previous');
    expect(asked('F5', { shiftKey: true })).toBe('start');
  });

  it('knows keys by their place when an input method keeps the letter', () => {
    const kept = (code: string, shiftKey = false) => asked('Process', { code, shiftKey });
    expect(
      ['KeyN', 'KeyB', 'Period', 'Space', 'Digit3', 'PageDown', 'ArrowLeft'].map((code) =>
        kept(code),
      ),
    ).toEqual(['next', 'black', 'black', 'next', 'digit', 'next', 'previous']);
    expect(kept('Slash', true)).toBe('help');
  });

  it('leaves Enter and Space to the button that has the focus, and every key to a field', () => {
    expect(asked('Enter', {}, { isOnButton: true })).toBeNull();
    expect(asked(' ', {}, { isOnButton: true })).toBeNull();
    expect(asked('PageDown', {}, { isOnButton: true })).toBe('next');
    expect(asked('n', {}, { isInField: true })).toBeNull();
  });

  it('is deaf to Ctrl, Alt and Meta, repeats and the bounce of a contact', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const)
      expect(asked('n', { [held]: true })).toBeNull();
    expect(asked('PageDown', { repeat: true })).toBe('swallowed');
    const last = { code: 'PageDown', at: 900 };
    expect(asked('PageDown', {}, { last })).toBe('swallowed');
    expect(asked('PageDown', { timeStamp: 1051 }, { last })).toBe('next');
    expect(asked('PageUp', {}, { last })).toBe('previous');
  });

  it('types numbers, and walks the overview by arrows', () => {
    expect(asked('Enter', {}, { isTyping: true })).toBe('enter');
    expect(asked('Backspace', {}, { isTyping: true })).toBe('erase');
    expect(asked('ArrowDown', {}, { isPicking: true })).toBe('pick');
    expect(asked('Enter', {}, { isPicking: true })).toBe('choose');
    expect(asked('PageDown', {}, { isPicking: true })).toBe('next');
  });

  it('lets a locked kiosk turn pages only, and the browser do nothing', () => {
    const isLocked = true;
    expect(asked('PageDown', {}, { isLocked })).toBe('next');
    for (const key of ['Escape', 'F5', 'F11', 'F1', 't', '3'])
      expect(asked(key, {}, { isLocked })).toBe('swallowed');
  });

  it('knows no other key', () => {
    for (const key of ['x', 'F2', 'Tab', 'constructor', 'Shift']) expect(asked(key)).toBeNull();
  });
});
