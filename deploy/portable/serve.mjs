// Serves the folder "site" to this computer alone and opens it; ends with this window.
import { spawn } from 'node:child_process';
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const SITE = fileURLToPath(new URL('./site/', import.meta.url));
const TYPES = {
  ...{ '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript' },
  ...{ '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png', '.txt': 'text/plain' },
  ...{ '.json': 'application/json', '.geojson': 'application/geo+json' },
  ...{ '.topojson': 'application/json', '.woff2': 'font/woff2', '.csv': 'text/csv' },
};
const OPENERS = { win32: ['cmd', '/c', 'start', ''], darwin: ['open'] };

/** Null for what is not there, or lies outside. */
function fileOf(address) {
  try {
    const path = normalize(join(SITE, decodeURIComponent(address.split(/[?#]/)[0])));
    if (!path.startsWith(SITE)) return null;
    const file = path.endsWith(sep) ? `${path}index.html` : path;
    return statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}

const server = createServer((request, response) => {
  const file = fileOf(request.url ?? '/');
  if (!file) return response.writeHead(404).end();
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  createReadStream(file).pipe(response);
});
let port = 4173;
server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE' || port >= 4272) throw error;
  server.listen(++port, '127.0.0.1');
});
server.on('listening', () => {
  const address = `http://127.0.0.1:${port}/`;
  console.log(`${address}\n关闭此窗口即结束。 Close this window to end.`);
  if (process.argv.includes('--quiet')) return;
  const [command, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  spawn(command, [...args, address], { stdio: 'ignore' }).on('error', () => undefined);
});
server.listen(port, '127.0.0.1');
