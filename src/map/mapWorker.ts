// MapLibre's worker, bundled and transpiled with the app: copied as it is, it would not parse on older Chromium.
import './polyfills';
import 'maplibre-gl/dist/maplibre-gl-worker.mjs';
