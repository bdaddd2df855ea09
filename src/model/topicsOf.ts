import type { Dataset } from './dataset';
import { KINDS, TOPICS, type Topic } from './flow';

const OWN = KINDS.indexOf('own');

/** Topics that there is something to see of: a reader's own only where there is a table of theirs. */
export const topicsOf = ({ flows }: Dataset): readonly Topic[] =>
  flows.kind.includes(OWN) ? TOPICS : TOPICS.filter((topic) => topic !== 'own');
