import { readdirSync, readFileSync } from 'node:fs';

// What index.html names comes at once: the first script with what it imports and its styles. The rest of it is the page
// itself on its way (vite.config.ts), which the reader sees after the picture.
const page = readPage('dist/index.html');
const named = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
  ([, path]) => `dist/${path}`,
);
const isOfPage = (path) => /\/(page|startPage)-/.test(path);
const first = ['dist/index.html', ...named.filter((path) => !isOfPage(path))];
const atlas = ['page', 'startPage', 'runtime', 'entry', 'index'].map(
  (name) => `dist/assets/${name}-*.js`,
);
const withMap = ['MapView', 'mapPicture.svelte', 'deck', 'maplibre', 'mapWorker'].map(
  (name) => `dist/assets/${name}-*.js`,
);
// What the atlas asks for of dist/geo at once.
const LATER = /^(names|city-industry|stories)\.json$|\.story\.json$/;
const geo = readdirSync('dist/geo')
  .filter((name) => /json$/.test(name) && !LATER.test(name))
  .map((name) => `dist/geo/${name}`);
const beforeUse = [
  ...first,
  'dist/opening/en.dark.svg',
  ...atlas,
  'dist/assets/page-*.css',
  ...geo,
];
const chunk = (name, limit, ...chunks) => ({
  ...{ name, limit, gzip: true },
  path: (chunks.length > 0 ? chunks : [name]).map((one) => `dist/assets/${one}-*.js`),
});

function readPage(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Error(`${path} is not there: run npm run build first`);
  }
}

export default [
  // Beside the page whatever its first script imports: nothing of Svelte, of the data, of the map.
  { name: 'first script and all that comes with it', path: first, limit: '12 kB', gzip: true },
  {
    // The heaviest of the pictures; a reader is sent one of them.
    name: 'first page with its picture and table',
    path: [...first, 'dist/opening/en.dark.svg'],
    limit: '60 kB',
    gzip: true,
  },
  { name: 'the atlas, before the map', path: atlas, limit: '102 kB', gzip: true },
  {
    name: 'the atlas with the map and its worker',
    path: [...atlas, ...withMap],
    limit: '745 kB',
    gzip: true,
  },
  {
    name: 'all that comes before the atlas can be used',
    path: beforeUse,
    limit: '330 kB',
    brotli: true,
  },
  {
    // 900 kB are wanted here: MapLibre, its worker and deck.gl are 519 kB of it, the letters of the labels 84 kB.
    name: 'all that comes until the map is drawn, but for small parts',
    path: [...beforeUse, ...withMap, 'dist/assets/maplibre-*.css', 'dist/geo/labels.woff2'],
    limit: '960 kB',
    brotli: true,
  },
  // Each comes when it is asked for.
  chunk('maplibre', '291 kB'),
  chunk('mapWorker', '150 kB'),
  chunk('deck', '197 kB'),
  chunk('MapView', '14 kB'),
  chunk('story', '25 kB', 'startShow', 'StageView'),
  chunk('StoryEditor', '10 kB'),
  chunk('storyVideo', '59 kB'),
  chunk(
    'charts',
    '38 kB',
    ...['Timeline', 'MatrixPane', 'ComparePane', 'ProfilesPane', 'EventsPane'],
  ),
  chunk('Card', '24 kB'),
  chunk('SourcesPage', '25 kB'),
  chunk('import', '75 kB', 'ImportDialog', 'importDesk', 'importTools'),
  chunk('importWorker', '136 kB'),
  chunk('slides', '128 kB', 'slideShow'),
  chunk('pictures', '12 kB', 'pictureFileName'),
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
  { name: 'all scripts', path: 'dist/assets/*.js', limit: '1690 kB', gzip: true },
];
