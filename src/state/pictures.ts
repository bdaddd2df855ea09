import { getContext, setContext } from 'svelte';
import type { Language } from '../model/bilingual';
import type { Geography } from '../model/geography';
import type { MapApproval } from '../model/mapApproval';
import type { DrawnPane, PaneData, PictureContent } from '../model/pictureContent';
import type { Extent, PdfPageSize, PictureLayout } from '../model/pictureSize';
import type { Shown } from '../model/shown';
import type { ThemeChoice } from '../model/query';

/** A view as it stood when the reader asked for its picture: what changes on the page later does not change it. */
export interface PictureWish {
  readonly shown: Shown;
  readonly geography: Geography;
  readonly approval: MapApproval | null;
  readonly language: Language;
  readonly theme: Exclude<ThemeChoice, 'auto'>;
  readonly layout: PictureLayout;
  /** The map of the page: a camera that looks closely sees as much of the land on the picture. */
  readonly page: Extent;
  readonly title: string;
  readonly subtitle: string;
  /** null: the map alone. */
  readonly pane: WishedPane | null;
}

export interface WishedPane {
  readonly pane: DrawnPane;
  /** Beside the map, or without it. */
  readonly shows: Exclude<PictureContent, 'map'>;
  readonly data: PaneData;
}

/** Work that takes a while: how far it is, 0 to 1, and whether to go on. */
export interface Job {
  readonly signal: AbortSignal;
  readonly onprogress: (share: number) => void;
}

/** Why there is no picture: `blank`: the browser drew nothing, as one that lacks memory does. */
export class PictureFault extends Error {
  override readonly name = 'PictureFault';
  readonly reason: 'blank' | 'unreadable' | 'no-canvas';

  constructor(reason: PictureFault['reason']) {
    super(reason);
    this.reason = reason;
  }
}

export interface NamedBlob {
  readonly name: string;
  readonly blob: Blob;
}

/** Makes files; each rejects with `PictureFault`, and with `AbortError` when stopped. */
export interface PictureMaker {
  /** For the preview too. */
  svg(wish: PictureWish): NamedBlob;
  /** The same as text, for who cannot wait. */
  markup(wish: PictureWish): string;
  /** `times`: as many pixels as the layout says, to each side. */
  png(wish: PictureWish, times: number): Promise<NamedBlob>;
  pdf(wish: PictureWish, page: PdfPageSize, job: Job): Promise<NamedBlob>;
  /** Hands a file to the browser, which does not say whether it saves it. */
  hand(file: NamedBlob): void;
}

const KEY = Symbol('pictures');

/** Handed down from `App`: panels know nothing of files. */
export const providePictures = (load: () => Promise<PictureMaker>): void =>
  void setContext(KEY, load);

export const usePictures = (): (() => Promise<PictureMaker>) =>
  getContext<() => Promise<PictureMaker>>(KEY);
