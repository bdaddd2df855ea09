import type { OptionalFile } from '../model/dataFile';

export type NoticeKind = 'offline' | 'missing' | 'chunk' | 'part' | 'rewritten' | 'unexpected';

export interface Notice {
  readonly kind: NoticeKind;
  /** For the technician, in no language. */
  readonly detail: string;
  /** Files that have not come. */
  readonly files: readonly OptionalFile[];
  /** What the notice's button does; null: it has none. */
  readonly act: (() => void) | null;
}

/** What the page has to say beside the atlas: one notice of a kind at a time. */
export class Notices {
  list: readonly Notice[] = $state.raw([]);
  readonly #said = new Set<NoticeKind>();

  /** Says how things stand; takes the place of what was said of the same kind before. */
  tell(kind: NoticeKind, own: Partial<Notice> = {}): void {
    this.dismiss(kind);
    this.list = [...this.list, { kind, detail: '', files: [], act: null, ...own }];
  }

  /** Says it once for the life of the page, however often it happens. */
  tellOnce(kind: NoticeKind, own: Partial<Notice> = {}): void {
    if (this.#said.has(kind)) return;
    this.#said.add(kind);
    this.tell(kind, own);
  }

  dismiss(kind: NoticeKind): void {
    this.list = this.list.filter((notice) => notice.kind !== kind);
  }
}
