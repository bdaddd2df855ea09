import type { Reading } from './reading';

/** What is met while XML is walked through. Names come without their prefix, text with its entities resolved. */
export interface XmlHandler {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

/** No tag and no text of a table is longer. */
const LONGEST = 2 ** 20;
const TAG = /^(?:[^\s:/>]*:)?([^\s/>]+)\s*/;

/**
 * Walks through XML that comes in pieces: elements, text, CDATA. Knows no declarations and no entities but the five of
 * XML itself, so that nothing can be blown up or fetched.
 */
export class XmlScanner {
  private rest = '';

  constructor(
    private readonly handler: XmlHandler,
    private readonly reading: Reading,
  ) {}

  push(piece: string): void {
    const text = this.rest + piece;
    let at = 0;
    for (;;) {
      const next = this.next(text, at);
      if (next < 0) break;
      at = next;
    }
    this.rest = text.slice(at);
    if (this.rest.length > LONGEST) this.reading.fail('damaged');
  }

  end(): void {
    if (this.rest.trim() !== '') this.reading.fail('damaged');
  }

  /** Where the next text or tag ends; -1: not in this piece. */
  private next(text: string, at: number): number {
    if (text.charCodeAt(at) !== 60) {
      const end = text.indexOf('<', at);
      if (end > at) this.handler.text(resolveEntities(text.slice(at, end)));
      return end;
    }
    this.reading.step();
    if (text.startsWith('<!', at) || text.startsWith('<?', at)) return this.special(text, at);
    const end = tagEnd(text, at + 1);
    if (end > 0) this.tag(text.slice(at + 1, end));
    return end < 0 ? -1 : end + 1;
  }

  private tag(tag: string): void {
    const isEnd = tag.startsWith('/');
    const isEmpty = tag.endsWith('/');
    const content = tag.slice(isEnd ? 1 : 0, isEmpty ? -1 : undefined);
    const [whole = '', name = ''] = TAG.exec(content) ?? [];
    if (name === '') this.reading.fail('damaged');
    if (!isEnd) this.handler.open(name, content.slice(whole.length));
    if (isEnd || isEmpty) this.handler.close(name);
  }

  private special(text: string, at: number): number {
    // Perhaps the piece ends within the mark itself.
    if (text.length - at < 9) return -1;
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at);
      if (end > 0) this.handler.text(text.slice(at + 9, end));
      return end < 0 ? -1 : end + 3;
    }
    if (text.startsWith('<!DOCTYPE', at)) this.reading.fail('damaged', 'DOCTYPE');
    const mark = text.startsWith('<!--', at) ? '-->' : '>';
    const end = text.indexOf(mark, at + 2);
    return end < 0 ? -1 : end + mark.length;
  }
}

/** The `>` that ends a tag, not one within a value; -1: it does not end here. */
function tagEnd(text: string, from: number): number {
  const end = text.indexOf('>', from);
  if (end < 0) return -1;
  const content = text.slice(from, end);
  if (!content.includes('"') && !content.includes("'")) return end;
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return at;
    else if (character === '"' || character === "'") quote = character;
  }
  return -1;
}

const PATTERNS = new Map<string, RegExp>();

/** An attribute of a tag by its name without prefix; null: it has none. */
export function attribute(attributes: string, name: string): string | null {
  let pattern = PATTERNS.get(name);
  if (!pattern) {
    pattern = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    PATTERNS.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  return found ? resolveEntities(found[1] ?? found[2] ?? '') : null;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi;

function resolveEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole: string, ten?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    const code = ten === undefined ? parseInt(hex ?? '', 16) : Number(ten);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
