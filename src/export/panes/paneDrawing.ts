import type { Language } from '../../model/bilingual';
import type { Geography } from '../../model/geography';
import type { PaneData } from '../../model/pictureContent';
import type { Extent } from '../../model/pictureSize';
import type { Shown } from '../../model/shown';
import type { ThemeName } from '../../theme';
import type { Block } from '../svgBlocks';

/** Something of a size that can be put anywhere; pixels in which letters are 12 high. */
export interface Sized extends Block {
  readonly width: number;
}

export interface PaneInput {
  readonly shown: Shown;
  readonly data: PaneData;
  readonly geography: Geography;
  readonly language: Language;
  readonly theme: ThemeName;
  /** What ids within begin with. */
  readonly id: string;
}

/** A pane as a picture has it. */
export interface PaneDrawing {
  /** Laid out for a room; what is larger is made smaller as a whole. */
  body(room: Extent): Sized;
  /** What has to be known to read it: stands outside of what is drawn, so that its words can be changed on slides. */
  key(width: number, unit: number): Block;
  /** Ids of its sources, each as often as a record names it. */
  readonly cited: readonly string[];
}

/** Of letters in a pane. */
export const LETTERS = 12;
