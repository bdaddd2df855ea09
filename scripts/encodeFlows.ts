import { KINDS, type Flow } from '../src/model/flow';
import { BASES, BOUNDS, SCOPES } from '../src/model/measure';
import { MISSING_REASONS } from '../src/model/missing';
import { CONFIDENCES } from '../src/model/source';
import { SCHEMA_VERSION, type FlowColumns } from '../src/model/schema';

/**
 * Flows as columns of indices for `flows.json`: small, and ready for typed arrays.
 * The words that indices point to are written along, so that the file can be read without this code.
 */
export function encodeFlows(flows: readonly Flow[]): FlowColumns {
  const dictionary = (values: readonly (string | null)[]): string[] =>
    [...new Set(values.filter((value) => value !== null))].sort();
  const places = dictionary(flows.flatMap((flow) => [flow.origin, flow.destination]));
  const industries = dictionary(flows.map((flow) => flow.industry));
  const measures = dictionary(flows.map((flow) => flow.measure));
  const sources = dictionary(flows.flatMap((flow) => flow.sources));
  const index = (list: readonly string[], value: string | null): number =>
    value === null ? -1 : list.indexOf(value);
  const rowOf = new Map(flows.map((flow, row) => [flow.id, row]));
  return {
    schema: SCHEMA_VERSION,
    length: flows.length,
    words: {
      places,
      industries,
      measures,
      sources,
      kinds: KINDS,
      bases: BASES,
      scopes: SCOPES,
      bounds: BOUNDS,
      missing: MISSING_REASONS,
      confidences: CONFIDENCES,
    },
    columns: {
      id: flows.map((flow) => flow.id),
      origin: flows.map((flow) => index(places, flow.origin)),
      destination: flows.map((flow) => index(places, flow.destination)),
      kind: flows.map((flow) => index(KINDS, flow.kind)),
      industry: flows.map((flow) => index(industries, flow.industry)),
      measure: flows.map((flow) => index(measures, flow.measure)),
      basis: flows.map((flow) => index(BASES, flow.basis)),
      scope: flows.map((flow) => index(SCOPES, flow.scope)),
      value: flows.map((flow) => flow.value),
      bound: flows.map((flow) => index(BOUNDS, flow.bound)),
      missing: flows.map((flow) => index(MISSING_REASONS, flow.missing)),
      periodStart: flows.map((flow) => flow.periodStart),
      periodEnd: flows.map((flow) => flow.periodEnd),
      cumulative: flows.map((flow) => (flow.cumulative ? 1 : 0)),
      partOf: flows.map((flow) => (flow.partOf === null ? -1 : (rowOf.get(flow.partOf) ?? -1))),
      sources: flows.map((flow) => flow.sources.map((source) => index(sources, source))),
      where: flows.map((flow) => flow.where),
      confidence: flows.map((flow) => index(CONFIDENCES, flow.confidence)),
      conflictsWith: flows.map((flow) => flow.conflictsWith),
      note: flows.map((flow) => flow.note),
    },
  };
}
