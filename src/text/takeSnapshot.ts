import type { Shown } from '../model/shown';
import type { TableSnapshot } from '../model/tableSnapshot';
import { headlineText, subtitleText } from './sentences';

/** What of a snapshot does not follow from the view. */
type Own = Pick<
  TableSnapshot,
  'rows' | 'matrix' | 'address' | 'accessed' | 'approval' | 'language'
>;

/** Takes the view as it is now: what comes or is chosen while its file is written is not in it. */
export function takeSnapshot(shown: Shown, own: Own): TableSnapshot {
  const { dataset, topic, view, flowView, parks, clusters, headline } = shown;
  const { language } = own;
  const query = { ...shown.query };
  return {
    ...{ dataset, query, topic, view, flowView, parks, clusters },
    ...own,
    title: headlineText(dataset, headline, clusters, topic, language),
    subtitle: subtitleText(dataset, view, query, language),
  };
}
