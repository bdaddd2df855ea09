// Laid over sw.js it takes away what readers have kept of the atlas for offline use, the next time that they open it;
// pages that are open go on from the host. A new build brings sw.js back.
const prefix = `jjj-offline ${new URL('./', location.href).href} `;

async function remove() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(remove()));
