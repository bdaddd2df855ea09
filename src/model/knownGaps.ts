import type { Dataset } from './dataset';
import { topicOf, type Flow } from './flow';
import type { Industry } from './industry';
import { MISSING_REASONS, type MissingReason } from './missing';
import { undrawable } from './selectRows';
import { flowsOf } from './sourceUse';
import { yearGaps, type YearGaps } from './yearGaps';

/** What is not known, counted from the data. Flows of the rail context are left out everywhere. */
export interface KnownGaps {
  /** Flows that the counts below are part of. */
  readonly flows: number;
  readonly missing: readonly { readonly reason: MissingReason; readonly flows: readonly Flow[] }[];
  readonly notBrokenDown: number;
  /** An end is all China, or was not split by the source. */
  readonly unsplit: number;
  /** An end is known only as the sum of several places. */
  readonly joint: number;
  readonly undated: number;
  /** Running totals that do not say since when. */
  readonly openStart: number;
  readonly inexact: number;
  /** Told by one publication and by no other. */
  readonly singleSource: number;
  /** Flows of which no source has a link. */
  readonly withoutLink: number;
  readonly industriesWithoutFlow: readonly Industry[];
  readonly years: readonly YearGaps[];
}

export function knownGaps(dataset: Dataset): KnownGaps {
  const flows = flowsOf(dataset).filter(({ kind }) => !['context', 'own'].includes(topicOf(kind)));
  const count = (isSo: (flow: Flow) => boolean): number => flows.filter(isSo).length;
  const { gazetteer, sources } = dataset;
  const isJoint = (id: string): boolean => (gazetteer.get(id)?.members.length ?? 0) > 0;
  const industries = new Set(flows.map(({ industry }) => industry));
  return {
    flows: flows.length,
    missing: MISSING_REASONS.map((reason) => ({
      reason,
      flows: flows.filter(({ missing }) => missing === reason),
    })),
    notBrokenDown: count(({ industry }) => industry === null),
    unsplit: count((flow) => undrawable(flow.origin, flow.destination, gazetteer) === 'unsplit'),
    joint: count(({ origin, destination }) => isJoint(origin) || isJoint(destination)),
    undated: count(({ period }) => period === null),
    openStart: count((flow) => flow.cumulative && flow.period?.start === null),
    inexact: count(({ bound }) => bound !== null),
    singleSource: count((flow) => flow.sources.length === 1),
    withoutLink: count((flow) => flow.sources.every((id) => !sources.get(id)?.url)),
    industriesWithoutFlow: dataset.industries.filter(({ id }) => !industries.has(id)),
    years: yearGaps(flows),
  };
}
