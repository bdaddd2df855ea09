import { readShowMessage, type ShowMessage } from '../model/show/showMessage';

/** A line between the windows of one talk: what one says all others hear, and nobody beyond this site. */
export interface ShowLine {
  readonly send: (message: ShowMessage) => void;
  readonly close: () => void;
}

type Hear = (message: ShowMessage) => void;

/** `session`: what the windows of one talk have in common. What is heard has been checked. */
export function openLine(session: string, hear: Hear): ShowLine {
  const receive = ({ data }: MessageEvent): void => {
    const message = readShowMessage(data);
    if (message) hear(message);
  };
  return hasChannel() ? channelLine(`jjj-show-${session}`, receive) : portLine(session, receive);
}

/** Pages of files have no origin in common, and so no channel. */
const hasChannel = (): boolean =>
  typeof BroadcastChannel === 'function' && location.protocol !== 'file:';

function channelLine(name: string, receive: (event: MessageEvent) => void): ShowLine {
  const channel = new BroadcastChannel(name);
  channel.onmessage = receive;
  return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}

/** Silence after which a window calls the one that has opened it anew: that may have been loaded again. */
const SILENCE = 3000;

/** Where there is no channel: a window hands a port to the one that has opened it. */
function portLine(session: string, receive: (event: MessageEvent) => void): ShowLine {
  const own = location.origin;
  let ports: readonly MessagePort[] = [];
  let heardAt = Number.NEGATIVE_INFINITY;
  const take = (port: MessagePort, others: readonly MessagePort[]): void => {
    port.onmessage = (event) => {
      heardAt = performance.now();
      receive(event);
    };
    ports = [...others, port];
  };
  const answer = ({ origin, data, ports: [port] }: MessageEvent<unknown>): void => {
    // A window that has gone leaves a port behind that nobody hears: a handful is kept.
    if (origin === own && data === lineName(session) && port) take(port, ports.slice(-3));
  };
  const call = (opener: Window): void => {
    const { port1, port2 } = new MessageChannel();
    take(port1, []);
    opener.postMessage(lineName(session), own === 'null' ? '*' : own, [port2]);
    heardAt = performance.now();
  };
  addEventListener('message', answer);
  return {
    send(message) {
      const { opener } = window as { opener: Window | null };
      if (opener && performance.now() - heardAt > SILENCE) call(opener);
      for (const port of ports) port.postMessage(message);
    },
    close() {
      removeEventListener('message', answer);
      for (const port of ports) port.close();
    },
  };
}

const lineName = (session: string): string => `jjj-show-${session}`;
