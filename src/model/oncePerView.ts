import type { View } from './aggregateFlows';
import type { Dataset } from './dataset';

/** Of a view without filters, worked out once for a dataset: every change of a filter asks for it again. */
export function oncePerView<T>(
  find: (dataset: Dataset, view: View) => T,
): (dataset: Dataset, view: View) => T {
  const known = new WeakMap<Dataset, Map<string, T>>();
  return (dataset, view) => {
    const { topic, measure, basis, level, mode, period, minus } = view;
    const key = JSON.stringify([topic, measure, basis, level, mode, period, minus]);
    const ofDataset = known.get(dataset) ?? new Map<string, T>();
    known.set(dataset, ofDataset);
    const found = ofDataset.get(key) ?? find(dataset, view);
    ofDataset.set(key, found);
    return found;
  };
}
