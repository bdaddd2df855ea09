import type { Shown } from './shown';

/** What the size of circles stands for; `plain`: for nothing. */
export type CircleMeaning = 'directed' | 'all' | 'sum' | 'net' | 'change' | 'plain';

/** What must be said beside the marks; `count`: records that are listed and not drawn. */
export type LegendNote =
  | { readonly type: 'sum' | 'net' | 'change' | 'summed' }
  | { readonly type: 'circles'; readonly meaning: CircleMeaning }
  | {
      readonly type: 'missing' | 'unsplit' | 'unpaired' | 'once' | 'inside';
      readonly count: number;
    };

/** The notes of what is shown. Missing is said as missing (rule R23). */
export function legendNotes(shown: Shown, hasLines: boolean): LegendNote[] {
  const { pairs, view, flowView } = shown;
  const ofLines: LegendNote[] = [
    ...(view.mode === 'directed' ? [] : [{ type: view.mode }]),
    ...(view.minus === null ? [] : [{ type: 'change' } as const]),
    ...(pairs.some(({ partsOf }) => partsOf.length > 0) ? [{ type: 'summed' } as const] : []),
    { type: 'circles', meaning: circleMeaning(shown) },
  ];
  const undrawn = (['missing', 'unsplit', 'unpaired', 'once', 'inside'] as const)
    .map((type) => ({ type, count: flowView.undrawn[type].length }))
    .filter(({ count }) => count > 0);
  return [...(hasLines ? ofLines : []), ...undrawn];
}

function circleMeaning({ topic, measure, view }: Shown): CircleMeaning {
  if (view.minus !== null) return 'change';
  if (measure && !measure.additive) return 'plain';
  return topic === 'all' ? 'all' : view.mode;
}
