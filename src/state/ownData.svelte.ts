import { getContext, setContext } from 'svelte';
import type { Language } from '../model/bilingual';
import type { Dataset } from '../model/dataset';
import type { ImportedTable } from '../model/import/importedTable';
import type { ImportPlan } from '../model/import/importPlan';
import type { Known } from '../model/import/known';
import type { TableImporter } from '../model/import/tableImporter';
import type { TableSource } from '../model/import/tableReader';
import type { ImportSession } from './importSession.svelte';
import type { SavedFile } from './fileDownload';

export const TEMPLATE_FORMATS = ['csv', 'xlsx'] as const;
export type TemplateFormat = (typeof TEMPLATE_FORMATS)[number];

/** What works on a reader's table; comes when it is asked for. */
export interface ImportTools {
  /** Begins a reader of its own: stop it when it is not needed any more. */
  readonly begin: () => TableImporter;
  /** What a table is held against. */
  readonly known: (dataset: Dataset) => Promise<Known>;
  readonly join: (dataset: Dataset, imported: ImportedTable) => Dataset;
  readonly saveTemplate: (language: Language, format: TemplateFormat) => Promise<SavedFile>;
}

/** What the dialog is opened with: nothing yet, a table, or what is there already. */
type Ask = TableSource | 'start';

/** Where a reader brings a table; nothing of it outlives the page. */
export class OwnData {
  /** null: the dialog is closed. */
  asked: Ask | null = $state.raw(null);
  /** A table that is brought goes to a stage, which asks in its own way. */
  isOnStage = $state(false);
  /** A file is held over the page. */
  isDropping = $state(false);
  /** The table on its way, or the last that was taken in. */
  session: ImportSession | null = null;
  /** What was chosen for tables of a shape, by the signature of their plan. */
  readonly remembered = new Map<string, ImportPlan>();
  #tools: Promise<ImportTools> | null = null;

  constructor(private readonly load: () => Promise<ImportTools>) {}

  ask(ask: Ask = 'start'): void {
    this.asked = ask;
  }

  /** After a failure it is tried again. */
  tools(): Promise<ImportTools> {
    this.#tools ??= this.load().catch((error: unknown) => {
      this.#tools = null;
      throw error;
    });
    return this.#tools;
  }
}

const KEY = Symbol('import');

/** Handed down from `App`: panels know nothing of what reads files. */
export const provideOwnData = (own: OwnData): OwnData => setContext(KEY, own);
export const useOwnData = (): OwnData => getContext<OwnData>(KEY);
