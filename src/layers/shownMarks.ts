import type { Topic } from '../model/flow';
import type { Selection } from '../model/query';

/**
 * Which marks beside flows are on the map: parks give way to clusters in their topic, but what is selected is shown,
 * alone.
 */
export function shownMarks(topic: Topic, selection: Selection | null, hasNames = true) {
  const ofClusters = topic === 'clusters';
  // On a stage a mark without a name would only be in the way of what is told.
  const ofParks = hasNames ? !ofClusters : topic === 'cobuild';
  return {
    ties: topic === 'cobuild' || topic === 'all' || selection?.type === 'park',
    parks: ofParks || selection?.type === 'park',
    clusters: ofClusters || selection?.type === 'cluster',
  };
}
