import type { HostPage } from './hostSite';

/** Speaks as a frame of the atlas does, at once, and tells in its title whether it may draw: to try the element alone. */
export const STUB: HostPage = {
  policy: `default-src 'none'; script-src 'self'`,
  body: '',
  script: `
    const id = new URLSearchParams(location.search).get('id');
    const message = (kind, rest) => ({ jjj: 1, id, kind, ...rest });
    const turn = (name) => (document.title = id + (name === 'suspend' ? ' rests' : ' draws'));
    addEventListener('message', ({ ports: [port] }) => {
      port.onmessage = ({ data: { name, n } }) => {
        if (/^(suspend|resume)$/.test(name)) turn(name);
        port.postMessage(message('res', { n, body: {} }));
      };
      turn('resume');
      for (const name of ['ready', 'render']) port.postMessage(message('evt', { name, body: {} }));
    });
    parent.postMessage(message('hello', {}), '*');`,
};
