import type { FlowMapErrorCode } from '../element/flowMapTypes';
import { isAllowed } from './embedConfig';
import type { EmbedParams } from './embedParams';
import { EmbedError, isConnect, PROTOCOL, readRequest, REQUESTS, type Request } from './messages';

/** A page that loads its script late still hears of the frame. */
const HELLOS = 20;
const HELLO_PAUSE = 250;

const STANDING: ReadonlySet<string> = new Set(['data', 'render', 'fallback', 'error', 'size']);

interface Told {
  readonly params: Pick<EmbedParams, 'id' | 'origin'>;
  readonly app: string;
  /** Whose pages may talk to this one. */
  readonly allowed: Promise<readonly string[]>;
  readonly answer: (request: Request) => Promise<object>;
}

/**
 * The frame's end of the protocol `jjj/1`: says hello, takes one port from the page around it, answers requests and tells
 * of events. What comes from anyone else, or is no message, changes nothing; each kind of it is told once on the console.
 */
export class HostLink {
  readonly #told: Told;
  readonly #warned = new Set<FlowMapErrorCode>();
  /** What a page that connects late, or anew, has to know: the last of each event that tells how things stand. */
  readonly #standing = new Map<string, object>();
  #port: MessagePort | null = null;
  #hellos = 0;
  #last = 0;

  constructor(told: Told) {
    this.#told = told;
    addEventListener('message', (event) => void this.#hear(event));
    this.#greet();
  }

  /** Sends an event. The height says nothing and goes to anyone as long as nobody is connected. */
  tell(name: string, body: object): void {
    const message = this.#message('evt', { name, body });
    if (STANDING.has(name)) this.#standing.set(name, message);
    if (this.#port) this.#port.postMessage(message);
    else if (name === 'size') this.#post(message);
  }

  #message(kind: 'hello' | 'res' | 'evt', rest: object): object {
    return { jjj: PROTOCOL, id: this.#told.params.id, kind, ...rest };
  }

  #post(message: object): void {
    parent.postMessage(message, this.#told.params.origin ?? '*');
  }

  #greet(): void {
    if (this.#port || this.#hellos >= HELLOS) return;
    this.#hellos += 1;
    const caps = Object.keys(REQUESTS);
    this.#post(
      this.#message('hello', {
        body: { min: PROTOCOL, max: PROTOCOL, app: this.#told.app, caps },
      }),
    );
    setTimeout(() => this.#greet(), HELLO_PAUSE);
  }

  async #hear({ data, source, origin, ports }: MessageEvent<unknown>): Promise<void> {
    if (source !== parent || !isOurs(data)) return;
    const [port] = ports;
    if (!port || !isConnect(data, this.#told.params.id)) return this.#warn('bad_message');
    if (!isAllowed(origin, await this.#told.allowed)) {
      port.close();
      if (this.#warned.has('forbidden_origin')) return;
      this.#warn('forbidden_origin');
      const err = { code: 'forbidden_origin', message: `${origin} is not allowed here.` };
      // A sandboxed page has no origin that could be written to.
      parent.postMessage(
        this.#message('evt', { name: 'error', err }),
        origin === 'null' ? '*' : origin,
      );
      return;
    }
    this.#connect(port);
  }

  /** A page connects anew after it was restored or has moved its frame's element: the newest port counts. */
  #connect(port: MessagePort): void {
    this.#port?.close();
    [this.#port, this.#last] = [port, 0];
    port.onmessage = ({ data }) => void this.#answer(port, data);
    this.tell('ready', { v: PROTOCOL, app: this.#told.app });
    for (const message of this.#standing.values()) port.postMessage(message);
  }

  async #answer(port: MessagePort, data: unknown): Promise<void> {
    const n = numberOf(data);
    try {
      const request = readRequest(data, this.#told.params.id);
      // What was sent once more by someone else is not done once more.
      if (request.n <= this.#last) throw new EmbedError('bad_message', 'Numbers must rise.');
      this.#last = request.n;
      port.postMessage(this.#message('res', { n, body: await this.#told.answer(request) }));
    } catch (error) {
      const { code, message } =
        error instanceof EmbedError ? error : new EmbedError('internal', 'It did not work.');
      this.#warn(code);
      if (n !== null) port.postMessage(this.#message('res', { n, err: { code, message } }));
    }
  }

  #warn(code: FlowMapErrorCode): void {
    if (this.#warned.has(code)) return;
    this.#warned.add(code);
    console.info(`embed: ${code}`);
  }
}

/** Pages send their frames all kinds of messages: only what names the protocol is judged. */
const isOurs = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'jjj' in data;

function numberOf(data: unknown): number | null {
  const n = isOurs(data) ? (data as { n?: unknown }).n : null;
  return typeof n === 'number' ? n : null;
}
