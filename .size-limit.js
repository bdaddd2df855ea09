import { readFileSync } from 'node:fs';

// The bundler decides into how many files the first page falls; the page itself knows.
const page = readPage('dist/index.html');
const first = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(
  ([, path]) => `dist/${path}`,
);
const withMap = ['MapView', 'mapPicture.svelte', 'deck', 'maplibre', 'mapWorker'].map(
  (name) => `dist/assets/${name}-*.js`,
);

function readPage(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Error(`${path} is not there: run npm run build first`);
  }
}

export default [
  { name: 'first page, before the map', path: first, limit: '101 kB', gzip: true },
  {
    name: 'first page with the map and its worker',
    path: [...first, ...withMap],
    limit: '745 kB',
    gzip: true,
  },
  {
    // The heaviest of them: what a frame shows before anything of the atlas is asked for.
    name: 'a pre-rendered page with its picture',
    path: ['ties.en.html', 'ties.en.svg', 'still.css', 'still.js'].map(
      (name) => `dist/embed/v1/p/${name}`,
    ),
    limit: '150 kB',
    gzip: true,
  },
  {
    name: 'element of other pages',
    path: 'dist/embed/v1/jjj-flow-map.js',
    limit: '5 kB',
    gzip: true,
  },
  // Of these 58 kB make videos (encoding and MP4 or WebM around it), and come when one is asked for.
  { name: 'all scripts', path: 'dist/assets/*.js', limit: '1665 kB', gzip: true },
];
