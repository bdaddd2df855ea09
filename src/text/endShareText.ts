import type { FlowView, View } from '../model/aggregateFlows';
import type { Language } from '../model/bilingual';
import type { Dataset } from '../model/dataset';
import type { TreeItem } from '../model/navigatorTree';
import { pairStanding } from '../model/pairStanding';
import type { Names } from '../model/sortRows';
import { DICTIONARIES, formatShare } from './format';

/**
 * A flow's part in what the place above it in the tree sends or receives, as its card has it, where the view has no
 * total to be a part of: figures of different times. Empty where nobody knows. `flowView`: without filters.
 */
export function endShareText(
  dataset: Dataset,
  view: View,
  flowView: FlowView,
  item: TreeItem,
  names: Names,
  language: Language,
): string {
  if (item.type !== 'flow' || item.way === 'both') return '';
  const { pair, share: ofTotal, origin, destination } = item.row;
  if (!pair || ofTotal !== null) return '';
  const standing = pairStanding(dataset, view, flowView, pair);
  const share = item.way === 'out' ? standing?.ofOrigin : standing?.ofDestination;
  if (!share || share.part === null) return '';
  const { figures, bounds } = DICTIONARIES[language];
  const part = `${share.isAbout ? bounds.about : ''}${formatShare(share.part)}`;
  const whole =
    item.way === 'out'
      ? figures.ofOrigin(names.place(origin))
      : figures.ofDestination(names.place(destination));
  return language === 'zh' ? `${whole} ${part}` : `${part} ${whole}`;
}
