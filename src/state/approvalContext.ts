import { getContext, setContext } from 'svelte';
import type { MapApproval } from '../model/mapApproval';

type Approval = Promise<MapApproval | null>;

const KEY = Symbol('map approval');

/** What the host of this copy states about the approval of its map; handed down from `App`. */
export function provideApproval(approval: Approval): void {
  void setContext(KEY, approval);
}

export const useApproval = (): Approval => getContext<Approval>(KEY);
