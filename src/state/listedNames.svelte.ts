import type { NameRow } from '../model/names';
import { useNames } from './namesContext';

/** Pinyin and other names as soon as they are there; none until then, and none if they do not come. */
export class ListedNames {
  rows: readonly NameRow[] = $state.raw([]);

  constructor() {
    useNames()().then(
      (rows) => (this.rows = rows),
      () => null,
    );
  }
}
