import { LIMITS } from '../../model/import/importLimits';
import type { Json, JsonRecord } from './json';
import type { Reading } from './reading';

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const WORDS: ReadonlyMap<string, boolean | string | null> = new Map<
  string,
  boolean | string | null
>([
  ['true', true],
  ['false', false],
  ['null', null],
  // Not JSON, but what Python writes for a missing number.
  ['NaN', 'NaN'],
]);
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const SPACE = /[\s\ufeff]*/y;
const WORD = /[A-Za-z]+/y;

/** Names that reach the prototype of an object, and that no table needs. */
export const isForbidden = (key: string): boolean => FORBIDDEN.has(key);

/**
 * Walks through a JSON text, so that a million records need not be in memory at once. Throws ImportError `damaged` with
 * the line, `too-deep` or `forbidden-key`.
 */
export class JsonCursor {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly reading: Reading,
  ) {}

  /** The first character of what comes next; empty at the end. */
  peek(): string {
    this.match(SPACE);
    return this.text.charAt(this.at);
  }

  /** The first character within the list that comes next; `]`: it is empty. */
  peekWithin(): string {
    if (this.peek() !== '[') return '';
    const ahead = this.copy();
    ahead.at++;
    return ahead.peek();
  }

  /** Another cursor at the same place. */
  copy(): JsonCursor {
    const copy = new JsonCursor(this.text, this.reading);
    copy.at = this.at;
    copy.depth = this.depth;
    return copy;
  }

  get line(): number {
    let line = 1;
    for (let at = this.text.indexOf('\n'); at >= 0 && at < this.at; line++)
      at = this.text.indexOf('\n', at + 1);
    return line;
  }

  /** Calls for every key of the object that comes next; each call has to read or skip the value. */
  eachKey(visit: (key: string) => void): void {
    this.enclosed('{', '}', () => {
      const key = this.string();
      if (isForbidden(key)) this.reading.fail('forbidden-key', `${key}, line ${this.line}`);
      this.expect(':');
      visit(key);
    });
  }

  /** Calls for every item of the list that comes next; each call has to read or skip it. */
  eachItem(visit: () => void): void {
    this.enclosed('[', ']', visit);
  }

  value(): Json {
    switch (this.peek()) {
      case '{':
        return this.record();
      case '[': {
        const list: Json[] = [];
        this.eachItem(() => list.push(this.value()));
        return list;
      }
      case '"':
        return this.string();
      default:
        return this.scalar();
    }
  }

  record(): JsonRecord {
    const record = new Map<string, Json>();
    this.eachKey((key) => record.set(key, this.value()));
    return record;
  }

  skip(): void {
    const next = this.peek();
    if (next === '{') this.eachKey(() => this.skip());
    else if (next === '[') this.eachItem(() => this.skip());
    else this.value();
  }

  private enclosed(open: string, close: string, visit: () => void): void {
    this.expect(open);
    if (++this.depth > LIMITS.depth) this.reading.fail('too-deep', `line ${this.line}`);
    while (this.peek() !== close) {
      this.reading.step();
      visit();
      if (this.peek() === close) break;
      this.expect(',');
      if (this.peek() === close) this.damaged();
    }
    this.expect(close);
    this.depth--;
  }

  private expect(character: string): void {
    if (this.peek() !== character) this.damaged();
    this.at++;
  }

  private string(): string {
    this.expect('"');
    const from = this.at;
    let end = this.text.indexOf('"', from);
    while (end > 0 && this.isEscaped(end, from)) end = this.text.indexOf('"', end + 1);
    if (end < 0) this.damaged();
    this.at = end + 1;
    const content = this.text.slice(from, end);
    return content.includes('\\') ? this.unescaped(content) : content;
  }

  private isEscaped(end: number, from: number): boolean {
    let at = end;
    while (at > from && this.text.charCodeAt(at - 1) === 92) at--;
    return (end - at) % 2 === 1;
  }

  private unescaped(content: string): string {
    try {
      // Only ever a string; JSON forbids in it what some programs write all the same.
      return String(JSON.parse(`"${content.replace(/[\n\r\t]/g, escapeOf)}"`));
    } catch {
      this.damaged();
    }
  }

  private scalar(): number | boolean | string | null {
    const number = this.match(NUMBER);
    if (number) return numberOf(number);
    const word = WORDS.get(this.match(WORD));
    return word === undefined ? this.damaged() : word;
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private damaged(): never {
    this.reading.fail('damaged', `line ${this.line}`);
  }
}

const escapeOf = (character: string): string => JSON.stringify(character).slice(1, -1);

/** A code of many digits stays as it is written: as a number it would lose its last ones. */
function numberOf(text: string): number | string {
  const value = Number(text);
  const isExact = !/^-?\d{16,}$/.test(text) || Number.isSafeInteger(value);
  return isExact && Number.isFinite(value) ? value : text;
}
