/**
 * `<jjj-flow-map>`: the atlas in a frame, for pages of others. One file without imports, so that its hash stands for all
 * that it runs. It holds no map itself: it makes the frame, talks to it (`jjj/1`), and shows what stands within the
 * element as long as there is none.
 */
import type { FlowMapState } from './flowMapTypes';

const PROTOCOL = 1;
/** Attributes that are not the frame's own parameters. */
const OWN = new Set([
  ...['src', 'height', 'loading', 'title', 'sandbox'],
  ...['class', 'style', 'id', 'hidden', 'slot', 'part', 'tabindex', 'role'],
]);
/** HTML's own `dir` says how words run, ours which flows. */
const WAY_OF_WORDS = /^(ltr|rtl|auto)$/i;
const SANDBOX =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';
/** Graphics contexts that a page can afford; browsers drop the oldest of sixteen. */
const MOST_LIVE = 4;
const HELLO_WAIT = 5_000;
const ANSWER_WAIT = 5_000;
/** Pictures and tables take their time. */
const FILE_WAIT = 60_000;
const RESTING = 60_000;

const WORDS = {
  zh: { title: '京津冀流向图', show: '查看交互地图', failed: '交互地图没有载入。' },
  en: {
    title: 'Jing-Jin-Ji flow map',
    show: 'Show the interactive map',
    failed: 'The interactive map has not loaded.',
  },
};

const STYLE = `
:host { display: block; position: relative; contain: content; border: var(--jjj-border, 0); border-radius: var(--jjj-radius, 0); overflow: hidden }
:host([hidden]) { display: none }
div { height: 100% }
iframe { position: absolute; top: 0; left: 0; width: 100%; height: 100%; border: 0; opacity: 0; pointer-events: none }
.agreed iframe { opacity: 1; pointer-events: auto }
.agreed .poster { visibility: hidden }
.poster { position: absolute; top: 0; left: 0; width: 100%; height: 100%; overflow: auto }
button { position: absolute; bottom: 12px; left: 12px; min-height: 44px; padding: 0 16px; border: 1px solid #1d2530; border-radius: 8px; background: #fff; color: #1d2530; font: inherit; cursor: pointer }
p { position: absolute; right: 0; bottom: 0; left: 0; margin: 0; padding: 8px 12px; background: #fff; color: #1d2530 }
[hidden] { display: none }
`;

type Body = Record<string, unknown>;
interface Message {
  jjj: number;
  id: string;
  kind: string;
  n?: number;
  name?: string;
  body?: Body;
  err?: { code: string; message: string };
}
interface Waiting {
  resolve: (body: Body) => void;
  reject: (error: Error) => void;
  timer: number;
}

/** Maps that draw at present, the one that was seen longest ago first. */
const live: JjjFlowMap[] = [];
const present = new Set<JjjFlowMap>();
let sheet: CSSStyleSheet | null = null;
let count = 0;

class JjjFlowMap extends HTMLElement {
  static observedAttributes = ['src', 'title', 'height', 'min-height'];

  readonly version = import.meta.env.VERSION as string;
  ready!: Promise<void>;
  #agree: () => void = () => undefined;
  /** What was last heard of the view; a frame that begins anew is given it. */
  #known: Record<string, string> | null = null;
  readonly #box = document.createElement('div');
  readonly #button = document.createElement('button');
  readonly #note = document.createElement('p');
  #frame: HTMLIFrameElement | null = null;
  #origin = '';
  #port: MessagePort | null = null;
  #id = '';
  #n = 0;
  readonly #waiting = new Map<number, Waiting>();
  #patience = 0;
  #leaving = 0;
  isSeen = false;
  #isSuspended = false;
  /** Suspended for the sake of others, not by the page. */
  #isResting = false;
  #isDestroyed = false;
  readonly #sight = new IntersectionObserver(
    (entries) => this.#see(entries[entries.length - 1]?.isIntersecting ?? false),
    { rootMargin: '200px' },
  );

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    // Not a style element: pages may allow none.
    if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    const poster = document.createElement('div');
    poster.className = 'poster';
    poster.setAttribute('part', 'poster');
    poster.append(document.createElement('slot'));
    this.#note.setAttribute('role', 'status');
    this.#button.hidden = this.#note.hidden = true;
    this.#button.onclick = () => this.#start(true);
    this.#box.append(poster, this.#button, this.#note);
    root.append(this.#box);
    this.#part();
  }

  connectedCallback(): void {
    addEventListener('message', this.#hear);
    this.#size();
    present.add(this);
    if (this.getAttribute('loading') === 'eager') this.#start(true);
    this.#sight.observe(this);
  }

  /** A frame that leaves the page loses all it had; it is made anew where the element comes back. */
  disconnectedCallback(): void {
    removeEventListener('message', this.#hear);
    this.#sight.disconnect();
    present.delete(this);
    this.#stop();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.isConnected || before === now) return;
    if (name === 'title' && this.#frame) this.#frame.title = now ?? '';
    else if (name === 'src') this.#restart();
    else this.#size();
  }

  get state(): Record<string, string> {
    return { ...this.#known };
  }

  set state(state: Record<string, string>) {
    this.setState(state).catch((error: unknown) => this.#fail('bad_param', String(error)));
  }

  async getState(): Promise<FlowMapState> {
    return (await this.#ask('getState')).state as FlowMapState;
  }

  async setState(state: Record<string, string | null>, options: Body = {}): Promise<FlowMapState> {
    return (await this.#ask('setState', { state, ...options })).state as FlowMapState;
  }

  async select(id: string | null): Promise<FlowMapState> {
    return (await this.#ask('select', { id })).state as FlowMapState;
  }

  async fit(what: readonly (string | number)[] = []): Promise<void> {
    const isBox = typeof what[0] === 'number';
    await this.#ask('fit', what.length === 0 ? {} : isBox ? { bbox: what } : { ids: what });
  }

  exportImage = async (wish: Body = {}): Promise<Blob> =>
    (await this.#ask('exportImage', wish, FILE_WAIT)).blob as Blob;

  getData = async (wish: Body = {}): Promise<Blob> =>
    (await this.#ask('getData', wish, FILE_WAIT)).blob as Blob;

  setTheme = async (theme: string): Promise<void> => {
    await this.#ask('setTheme', { theme });
  };
  setLang = async (lang: string): Promise<void> => {
    await this.#ask('setLang', { lang });
  };
  goToScene = async (scene: number): Promise<void> => {
    await this.#ask('goToScene', { scene });
  };
  play = async (): Promise<void> => {
    await this.#ask('play');
  };
  pause = async (): Promise<void> => {
    await this.#ask('pause');
  };

  async suspend(): Promise<void> {
    this.#leaveLive();
    [this.#isSuspended, this.#isResting] = [true, false];
    await this.#ask('suspend');
  }

  async resume(): Promise<void> {
    this.#joinLive(true);
    this.#isSuspended = this.#isResting = false;
    await this.#ask('resume');
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.disconnectedCallback();
  }

  readonly #see = (isSeen: boolean): void => {
    this.isSeen = isSeen;
    clearTimeout(this.#leaving);
    if (isSeen) return this.#wake();
    this.#leaving = window.setTimeout(() => this.rest(), RESTING);
    // Its place may be that of one in sight that had found none.
    for (const other of present) if (other.isSeen) other.#wake();
  };

  readonly #wake = (): void => {
    if (!this.#frame) this.#start(false);
    else if (this.#isResting && this.#joinLive(false)) this.resume().catch(() => null);
  };

  /** Gives its graphics memory back, until it is seen or asked for again. */
  rest(): void {
    if (this.#port) {
      this.suspend().catch(() => null);
      this.#isResting = true;
    } else if (live.includes(this)) this.#stop();
  }

  readonly #leaveLive = (): void => {
    const at = live.indexOf(this);
    if (at >= 0) live.splice(at, 1);
  };

  /** Takes a place among the maps that draw: one that nobody sees makes room, if asked for by hand any other. */
  readonly #joinLive = (isForced: boolean): boolean => {
    this.#leaveLive();
    if (live.length >= MOST_LIVE) {
      const other = live.find(({ isSeen }) => !isSeen) ?? (isForced ? live[0] : undefined);
      if (!other) return false;
      other.#leaveLive();
      other.rest();
    }
    live.push(this);
    return true;
  };

  readonly #start = (isForced: boolean): void => {
    if (this.#frame || this.#isDestroyed) return;
    const isRoom = this.#joinLive(isForced);
    this.#button.textContent = this.#words().show;
    this.#button.hidden = isRoom;
    if (!isRoom) return;
    const url = this.#address();
    if (!url) return this.#fail('bad_param', 'src is no address of an http(s) host.');
    const frame = document.createElement('iframe');
    const sandbox = this.getAttribute('sandbox') ?? 'default';
    if (sandbox !== 'none')
      frame.setAttribute('sandbox', sandbox === 'opaque' ? 'allow-scripts' : SANDBOX);
    this.#origin = sandbox === 'opaque' ? 'null' : url.origin;
    frame.title = this.title || this.#words().title;
    frame.tabIndex = -1;
    frame.setAttribute('part', 'frame');
    frame.setAttribute('loading', this.getAttribute('loading') ?? 'lazy');
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.allow = 'fullscreen; clipboard-write; web-share; screen-wake-lock';
    frame.src = url.href;
    this.#frame = frame;
    this.#box.append(frame);
    this.#patience = window.setTimeout(
      () => this.#fail('data_unavailable', 'The frame does not answer.'),
      HELLO_WAIT,
    );
  };

  readonly #address = (): URL | null => {
    try {
      const url = new URL(this.getAttribute('src') ?? '', document.baseURI);
      if (!/^https?:$/.test(url.protocol)) return null;
      for (const { name, value } of Array.from(this.attributes))
        if (
          /^[a-z]+$/.test(name) &&
          !OWN.has(name) &&
          !name.startsWith('on') &&
          !(name === 'dir' && WAY_OF_WORDS.test(value))
        )
          url.searchParams.set(name, value);
      count += 1;
      this.#id = /^[\w-]{1,64}$/.test(this.id) ? this.id : `map-${count}`;
      url.searchParams.set('id', this.#id);
      if (location.origin !== 'null') url.searchParams.set('origin', location.origin);
      if (this.getAttribute('height') === 'auto') url.searchParams.set('size', 'auto');
      return url;
    } catch {
      return null;
    }
  };

  readonly #restart = (): void => {
    const wasLive = this.#frame !== null;
    this.#stop();
    this.#known = null;
    if (wasLive) this.#start(true);
  };

  readonly #stop = (): void => {
    clearTimeout(this.#patience);
    clearTimeout(this.#leaving);
    this.#leaveLive();
    this.#frame?.remove();
    this.#frame = null;
    this.#isSuspended = this.#isResting = false;
    this.#part();
  };

  /** Nobody is there any more who would answer. */
  readonly #part = (): void => {
    this.#port?.close();
    this.#port = null;
    this.#box.className = '';
    for (const { reject } of this.#waiting.values()) reject(new Error('The frame is gone.'));
    this.#waiting.clear();
    this.ready = new Promise((resolve) => (this.#agree = resolve));
  };

  /** Heard of the window; only the frame's own window, at its own origin, is believed. */
  #hear = ({ data, source, origin }: MessageEvent<Message | null>): void => {
    if (!this.#frame || source !== this.#frame.contentWindow || origin !== this.#origin) return;
    if (data?.jjj !== PROTOCOL || data.id !== this.#id) return;
    if (data.kind === 'hello') this.#connect();
    else if (data.err) this.#fail(data.err.code, data.err.message);
  };

  /** A fresh port for each attempt: Safari may lose the first. */
  readonly #connect = (): void => {
    this.#part();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = ({ data }: MessageEvent<Message>) => this.#take(data);
    const connect = { jjj: PROTOCOL, id: this.#id, kind: 'connect', body: { v: PROTOCOL } };
    const to = this.#origin === 'null' ? '*' : this.#origin;
    this.#frame?.contentWindow?.postMessage(connect, to, [port2]);
  };

  readonly #take = ({ kind, n = 0, name = '', body = {}, err }: Message): void => {
    if (kind === 'evt') return this.#event(name, body);
    const waiting = this.#waiting.get(n);
    if (kind !== 'res' || !waiting) return;
    clearTimeout(waiting.timer);
    this.#waiting.delete(n);
    if (err) waiting.reject(Object.assign(new Error(err.message), { code: err.code }));
    else waiting.resolve(body);
  };

  readonly #event = (name: string, body: Body): void => {
    if (name === 'ready') {
      clearTimeout(this.#patience);
      this.#note.hidden = true;
      this.#agree();
      if (this.#known) this.setState(this.#known).catch(() => null);
      if (this.#isSuspended) this.#ask('suspend').catch(() => null);
    }
    if (name === 'render') {
      this.#box.className = 'agreed';
      this.#frame?.removeAttribute('tabindex');
    }
    if (name === 'statechange') this.#known = body.state as Record<string, string>;
    if (name === 'size') this.style.height = `${Number(body.h)}px`;
    // The reader goes on by himself.
    if (name === 'resume') this.#isSuspended = this.#isResting = !this.#joinLive(true);
    this.#say(name, body);
  };

  readonly #ask = async (name: string, body: Body = {}, wait = ANSWER_WAIT): Promise<Body> => {
    await this.ready;
    return new Promise((resolve, reject) => {
      const n = ++this.#n;
      const timer = window.setTimeout(() => {
        this.#waiting.delete(n);
        reject(new Error(`${name}: no answer`));
      }, wait);
      this.#waiting.set(n, { resolve, reject, timer });
      this.#port?.postMessage({ jjj: PROTOCOL, id: this.#id, kind: 'req', n, name, body });
    });
  };

  readonly #say = (name: string, detail: object): void => {
    this.dispatchEvent(new CustomEvent(`jjj-${name}`, { detail, bubbles: true, composed: true }));
  };

  readonly #fail = (code: string, message: string): void => {
    if (!this.#box.className) {
      this.#note.textContent = this.#words().failed;
      this.#note.hidden = false;
    }
    this.#say('error', { code, message, recoverable: true });
  };

  readonly #words = (): (typeof WORDS)['zh'] => {
    const language = this.getAttribute('lang') ?? document.documentElement.lang;
    return /^en/i.test(language) ? WORDS.en : WORDS.zh;
  };

  /** Pixels, a proportion such as 16/9, or `auto`: as the frame asks. */
  readonly #size = (): void => {
    const height = this.getAttribute('height') ?? '560';
    const [, width, high] = /^(\d+)\/(\d+)$/.exec(height) ?? [];
    this.#box.style.paddingTop = width ? `${(100 * Number(high)) / Number(width)}%` : '';
    if (height !== 'auto') this.style.height = width ? 'auto' : `${parseInt(height, 10) || 560}px`;
    else if (!this.style.height) this.style.height = '560px';
    const least = parseInt(this.getAttribute('min-height') ?? '', 10);
    this.style.minHeight = least > 0 ? `${least}px` : '';
  };
}

if (!customElements.get('jjj-flow-map')) customElements.define('jjj-flow-map', JjjFlowMap);
