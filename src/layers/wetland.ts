import type { Feature, FeatureCollection, MultiLineString, Position } from 'geojson';

/** Degrees between rows of dashes, from dash to dash in a row, and length of a dash. */
const ROW = 0.018;
const STEP = 0.042;
const DASH = 0.022;

/** The map sign of marsh for areas of kind `wetland`: short level dashes, every second row half a step aside. */
export function marshDashes(water: FeatureCollection): FeatureCollection<MultiLineString> {
  const features = water.features.flatMap(
    ({ geometry, properties }): Feature<MultiLineString>[] => {
      if (properties?.kind !== 'wetland' || geometry.type !== 'Polygon') return [];
      const [outer = []] = geometry.coordinates;
      return [
        {
          type: 'Feature',
          properties: {},
          geometry: { type: 'MultiLineString', coordinates: dashesIn(outer) },
        },
      ];
    },
  );
  return { type: 'FeatureCollection', features };
}

function dashesIn(ring: readonly Position[]): Position[][] {
  const lats = ring.map(([, lat = 0]) => lat);
  const [low, high] = [Math.ceil(Math.min(...lats) / ROW), Math.floor(Math.max(...lats) / ROW)];
  const rows = Array.from({ length: Math.max(0, high - low + 1) }, (_, index) => low + index);
  return rows.flatMap((row) => {
    const lat = row * ROW;
    return spansAt(ring, lat).flatMap(([west, east]) => {
      const shift = (Math.abs(row) % 2) * (STEP / 2);
      const first = Math.ceil((west - shift) / STEP);
      const last = Math.floor((east - DASH - shift) / STEP);
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
        const start = shift + (first + index) * STEP;
        return [start, start + DASH].map((lng) => [lng, lat].map((one) => Number(one.toFixed(4))));
      });
    });
  });
}

/** Where a parallel runs within a ring, from west to east. */
function spansAt(ring: readonly Position[], lat: number): [number, number][] {
  const crossings = ring.flatMap(([lng = 0, own = 0], index) => {
    const [nextLng = 0, next = 0] = ring[(index + 1) % ring.length] ?? [];
    return own > lat === next > lat ? [] : [lng + ((lat - own) / (next - own)) * (nextLng - lng)];
  });
  const sorted = crossings.sort((a, b) => a - b);
  return sorted.flatMap((west, index) => {
    const east = sorted[index + 1];
    return index % 2 === 0 && east !== undefined ? [[west, east] as [number, number]] : [];
  });
}
