/** What one word asks of the show. */
export const PLAIN_INTENTS = [
  ...(['next', 'previous', 'first', 'last', 'restart', 'erase', 'enter', 'choose'] as const),
  ...(['black', 'white', 'start', 'escape', 'fullscreen', 'presenter'] as const),
  ...(['overview', 'goTo', 'qr', 'help', 'spotlight', 'explore', 'offline'] as const),
  ...(['autoplay', 'motion', 'theme', 'larger', 'smaller'] as const),
] as const;
export type PlainIntent = (typeof PLAIN_INTENTS)[number];

/** What a key, button or touch asks of the show. */
export type Intent =
  | { readonly type: PlainIntent }
  | { readonly type: 'digit'; readonly digit: string }
  | { readonly type: 'pick'; readonly by: 1 | -1 };

/** As much of a KeyboardEvent as is asked for. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
  readonly metaKey?: boolean;
  readonly repeat?: boolean;
  /** Milliseconds. */
  readonly timeStamp: number;
}

export interface KeyContext {
  /** Who types into a field means the field. */
  readonly isInField: boolean;
  /** Enter and Space press the button that has the focus. */
  readonly isOnButton: boolean;
  /** Digits wait for Enter. */
  readonly isTyping: boolean;
  /** The overview is open: arrows walk through it. */
  readonly isPicking: boolean;
  /** A kiosk: whoever finds a keyboard turns pages and does nothing else. */
  readonly isLocked: boolean;
  /** The last key that counted. */
  readonly last: { readonly code: string; readonly at: number } | null;
}

/** A clicker's button may close its contact twice. */
const BOUNCE = 150;

const TABLE: Readonly<Record<string, Intent['type']>> = {
  ...{ PageDown: 'next', ArrowRight: 'next', ArrowDown: 'next', ' ': 'next', Enter: 'next' },
  ...{ n: 'next', PageUp: 'previous', ArrowLeft: 'previous', ArrowUp: 'previous' },
  ...{ Backspace: 'previous', p: 'previous', Home: 'first', End: 'last' },
  ...{ b: 'black', '.': 'black', '/': 'black', w: 'white', F5: 'start', Escape: 'escape' },
  ...{ f: 'fullscreen', F11: 'fullscreen', s: 'presenter', o: 'overview', g: 'goTo' },
  ...{ a: 'autoplay', r: 'restart', m: 'motion', t: 'theme', l: 'spotlight', q: 'qr' },
  ...{ h: 'help', '?': 'help', F1: 'help', i: 'explore' },
  ...{ '+': 'larger', '=': 'larger', '-': 'smaller', _: 'smaller' },
  // What a Chinese input method makes of the same keys.
  ...{ '。': 'black', '、': 'black', '？': 'help', '＋': 'larger', '－': 'smaller' },
};
/** Keys by their place, for when an input method keeps the letter to itself. */
const PLACES: Readonly<Record<string, string>> = {
  ...{ Space: ' ', Period: '.', NumpadDecimal: '.', Slash: '/', NumpadDivide: '/' },
  ...{ Equal: '=', Minus: '-', NumpadAdd: '+', NumpadSubtract: '-', NumpadEnter: 'Enter' },
};
const STEPS: Readonly<Record<string, 1 | -1>> = {
  ...{ ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 },
};
const KEPT = new Set(['Process', 'Unidentified', 'Dead', '']);
const TURNS = new Set<Intent['type']>(['next', 'previous', 'first', 'last']);

/** The intent of a key; `swallowed` for one that is the show's but does nothing now; null for one that is not. */
export function keyIntent(press: KeyPress, context: KeyContext): Intent | 'swallowed' | null {
  if (press.ctrlKey || press.altKey || press.metaKey || context.isInField) return null;
  const key = keyOf(press);
  const intent = intentOf(key, press, context);
  if (intent === null) return null;
  // A browser reloads, leaves or helps by some of them; none of it may happen in a show.
  if (press.repeat || isBounce(press, context)) return 'swallowed';
  if (context.isLocked && !TURNS.has(intent.type)) return 'swallowed';
  return intent;
}

function keyOf({ key, code, shiftKey }: KeyPress): string {
  if (!KEPT.has(key)) return key.length === 1 ? key.toLowerCase() : key;
  const place = PLACES[code] ?? /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1]?.toLowerCase();
  if (place === '/' && shiftKey) return '?';
  return place ?? code;
}

function intentOf(key: string, { shiftKey }: KeyPress, context: KeyContext): Intent | null {
  const isPress = key === 'Enter' || key === ' ';
  if (isPress && context.isOnButton) return null;
  if (/^\d$/.test(key)) return { type: 'digit', digit: key };
  if (context.isTyping && key === 'Enter') return { type: 'enter' };
  if (context.isTyping && key === 'Backspace') return { type: 'erase' };
  const by = context.isPicking ? STEPS[key] : undefined;
  if (by) return { type: 'pick', by };
  if (context.isPicking && isPress) return { type: 'choose' };
  if (key === ' ' && shiftKey) return { type: 'previous' };
  const type = Object.prototype.hasOwnProperty.call(TABLE, key) ? TABLE[key] : undefined;
  return type ? ({ type } as Intent) : null;
}

const isBounce = ({ code, timeStamp }: KeyPress, { last }: KeyContext): boolean =>
  last !== null && last.code === code && timeStamp - last.at < BOUNCE;
