import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** The counties of the region, which everyone but kepler.gl draws below the flows. */
export async function regionShapes(): Promise<FeatureCollection> {
  const topology = (await (await fetch('./boundaries.topojson')).json()) as Topology<{
    counties: GeometryCollection;
  }>;
  return feature(topology, topology.objects.counties);
}
