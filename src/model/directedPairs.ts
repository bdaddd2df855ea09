import { group } from 'd3';
import type { View } from './aggregateFlows';
import { KINDS, topicOf } from './flow';
import { endsAt, NONE, type FlowTable } from './flowTable';
import { isPlan } from './measure';
import { pairIdOf, PLAIN, type PairFlow } from './pairFlow';
import { pairValue } from './pairValue';
import { asParts, sumIndustries } from './sumIndustries';

/** One pair for every two places as reported. */
export function directedPairs(table: FlowTable, arcs: readonly number[], view: View): PairFlow[] {
  const reported = group(arcs, (row) => pairIdOf(endsAt(table, row)));
  return [...reported.values()].flatMap((own) => directedPair(table, own, view) ?? []);
}

/** The figure for all industries where it is wanted and known, else the sum of those that are broken down. */
export function directedPair(
  table: FlowTable,
  rows: readonly number[],
  view: View,
): PairFlow | null {
  const byIndustry = group(rows, (row) => table.industry[row] ?? NONE);
  const whole = byIndustry.get(NONE);
  const parts = [...byIndustry].filter(([index]) => index !== NONE);
  const wholeValue = whole ? pairValue(table, whole, view.period) : null;
  const partValues = parts.flatMap(([, own]) => pairValue(table, own, view.period) ?? []);
  const wantsParts = view.industries !== null || !wholeValue;
  const parted = wantsParts ? sumIndustries(table, partValues) : null;
  const chosen = parted ?? wholeValue;
  if (!chosen) return null;
  const first = chosen.rows[0] ?? 0;
  return {
    ...endsAt(table, first),
    ...PLAIN,
    directed: true,
    topic: topicOf(KINDS[table.kind[first] ?? 0] ?? 'agreement'),
    value: chosen.value,
    bound: chosen.bound,
    period: chosen.period,
    plan: view.basis !== null && isPlan(view.basis),
    industry: industryOf(table, chosen.rows),
    unbroken: view.industries !== null && chosen === wholeValue,
    rows: chosen.rows,
    setAside: parted ? chosen.setAside : [...chosen.setAside, ...partValues.flatMap(asParts)],
    partsOf: [],
  };
}

/** The one industry of some records, null when they are of several or not broken down. */
export function industryOf(table: FlowTable, rows: readonly number[]): string | null {
  const industries = new Set(rows.map((row) => table.industry[row] ?? NONE));
  const only = [...industries][0] ?? NONE;
  return industries.size === 1 && only !== NONE ? (table.industries[only] ?? null) : null;
}
