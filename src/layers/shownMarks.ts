import type { Topic } from '../model/flow';
import type { Selection } from '../model/query';

/**
 * Which marks beside flows are on the map: parks give way to clusters in their topic, but what is selected is shown,
 * alone.
 */
export function shownMarks(topic: Topic, selection: Selection | null) {
  const ofClusters = topic === 'clusters';
  return {
    ties: topic === 'cobuild' || topic === 'all' || selection?.type === 'park',
    parks: !ofClusters || selection?.type === 'park',
    clusters: ofClusters || selection?.type === 'cluster',
  };
}
