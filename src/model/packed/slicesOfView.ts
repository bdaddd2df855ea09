import { KINDS, topicOf, type Topic } from '../flow';
import { matchesRecord } from '../flowFilter';
import type { View } from '../aggregateFlows';
import { BASES, type Basis } from '../measure';
import { isInYears } from '../period';
import type { PeriodChoice } from '../query';
import { flowTopicsOf } from '../selectRows';
import { NONE, type FlowTable } from '../flowTable';
import type { SliceHead } from './packedFlows';
import type { PackedTable } from './packedTable';

/** Numbers of the slices of a topic, and of a measure and basis where these are given. */
export function slicesOf(
  packed: PackedTable,
  { topic, measure, basis }: { topic: Topic; measure: string | null; basis: Basis | null },
): number[] {
  const { heads, measures } = packed.flows;
  const topics = flowTopicsOf(topic);
  return [...heads.keys()].filter((slice) => {
    const head = heads[slice];
    const kind = head && KINDS[head.kind];
    if (!kind || !topics.includes(topicOf(kind))) return false;
    const isOfMeasure = measure === null || measures[head.measure] === measure;
    return isOfMeasure && (basis === null || BASES[head.basis] === basis);
  });
}

/** Those of them whose records match a view by what they say of themselves. */
export const matchingSlices = (table: FlowTable, packed: PackedTable, view: View): number[] =>
  slicesOf(packed, view).filter((slice) =>
    matchesRecord(table, packed.from + (packed.flows.starts[slice] ?? 0), view),
  );

/** Have the records of a slice a value and a date that a period asks for? As `unfitFor` asks of single records. */
export function isFit(head: SliceHead, choice: PeriodChoice): boolean {
  const { missing, start, end, cumulative } = head;
  if (missing !== NONE || end === NONE) return false;
  if ((cumulative === 1) !== (choice.mode === 'cumulative')) return false;
  const period = { start: start === NONE ? null : start, end };
  return choice.mode !== 'span' || isInYears(period, choice.from, choice.to);
}
