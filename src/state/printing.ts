import { getContext, setContext } from 'svelte';
import type { Language } from '../model/bilingual';
import type { Geography } from '../model/geography';
import type { MapApproval } from '../model/mapApproval';
import type { Shown } from '../model/shown';

export interface PrintInput {
  readonly shown: Shown;
  readonly geography: Geography;
  readonly language: Language;
}

/** Parts of a printed view, as SVG markup. */
export interface PrintPicture {
  readonly map: string;
  readonly legend: string;
  readonly foot: string;
}

export type DrawForPrint = (input: PrintInput, approval: MapApproval | null) => PrintPicture;

const KEY = Symbol('printing');

/** Handed down from `App`: panels know nothing of what draws without a page. */
export function providePrinting(load: () => Promise<DrawForPrint>): void {
  setContext(KEY, load);
}

export const usePrinting = (): (() => Promise<DrawForPrint>) =>
  getContext<() => Promise<DrawForPrint>>(KEY);
