import { ImportError, type Encoding } from '../model/import/openedFile';
import type { ImportPlan } from '../model/import/importPlan';
import type { Reason, EntryLine } from '../model/import/importReport';
import type { Known } from '../model/import/known';
import { recallPlan } from '../model/import/recallPlan';
import type { Decided, TableImporter, Understanding } from '../model/import/tableImporter';
import type {
  FileOutline,
  ReadProgress,
  SheetPreview,
  TableSource,
} from '../model/import/tableReader';

/** Rows of every sheet that the reader sees while he decides. */
const PREVIEW_ROWS = 24;
/** Milliseconds that a change waits for the next one. */
const PAUSE = 150;
/** Entries that are fetched at once. */
const PAGE = 20_000;

interface Tools {
  readonly importer: TableImporter;
  /** What the table is held against; may take a moment. */
  readonly known: () => Promise<Known>;
  readonly remembered: Map<string, ImportPlan>;
}

/** One table on its way into the atlas: read, guessed, corrected, understood. An error leaves the last good state. */
export class ImportSession {
  source: TableSource | null = $state.raw(null);
  file: FileOutline | null = $state.raw(null);
  previews: readonly SheetPreview[] = $state.raw([]);
  plan: ImportPlan | null = $state.raw(null);
  understood: Understanding | null = $state.raw(null);
  progress: ReadProgress | null = $state.raw(null);
  error: ImportError | null = $state.raw(null);
  /** How much of the map of the table is made ready, 0 to 1; null: none is being made. */
  readying: number | null = $state(null);
  /** Reading, or working out what a change means. */
  isBusy = $state(false);
  /** The choices are those of an earlier table with the same headings. */
  isRecalled = $state(false);
  readonly #tools: Tools;
  #guess: ImportPlan | null = null;
  #isWorking = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was begun: what comes later than its successor is not heeded. */
  #turn = 0;

  constructor(tools: Tools) {
    this.#tools = tools;
  }

  /** Reads a table, guesses what it means, and works it out. */
  async open(
    source: TableSource,
    encoding: Encoding | null = null,
    isLarge = false,
  ): Promise<void> {
    const turn = this.#begin();
    this.source = source;
    const { importer, known, remembered } = this.#tools;
    await this.#try(turn, async () => {
      const options = { encoding, isLargeAllowed: isLarge };
      const onprogress = (progress: ReadProgress): void => {
        if (turn === this.#turn) this.progress = progress;
      };
      const file = await importer.open(source, options, onprogress);
      const previews = await Promise.all(
        file.sheets.map((_, sheet) => importer.preview(sheet, PREVIEW_ROWS)),
      );
      const guess = await importer.guess(await known());
      const plan = recallPlan(guess, remembered.get(guess.signature));
      const understood = await importer.understand(plan);
      if (turn !== this.#turn) return;
      this.#guess = plan === guess ? understood.plan : guess;
      this.isRecalled = plan !== guess;
      Object.assign(this, { file, previews, plan: understood.plan, understood });
    });
  }

  /** A choice of the reader's: shown at once, worked out when he pauses. */
  change(part: Partial<ImportPlan>): void {
    if (!this.plan) return;
    this.plan = { ...this.plan, ...part };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#understand(), PAUSE);
  }

  /** Looks at a sheet in another way. */
  async reshape(sheet: number, decided: Decided): Promise<void> {
    const { plan } = this;
    if (!plan) return;
    const turn = this.#begin();
    await this.#try(turn, async () => {
      const reshaped = await this.#tools.importer.reshape(plan, sheet, decided);
      if (turn === this.#turn) this.change(reshaped);
    });
  }

  /** Back to what was guessed. */
  forget(): void {
    const { signature } = this.plan ?? {};
    if (signature !== undefined) this.#tools.remembered.delete(signature);
    this.isRecalled = false;
    if (this.#guess) this.change(this.#guess);
  }

  /** What was chosen holds for the next table of this shape. */
  remember(): void {
    if (this.plan && this.plan !== this.#guess)
      this.#tools.remembered.set(this.plan.signature, this.plan);
  }

  lines(reasons: readonly Reason[], from: number, count: number): Promise<readonly EntryLine[]> {
    return this.#tools.importer.lines(reasons, from, count);
  }

  async *allLines(reasons: readonly Reason[]): AsyncGenerator<readonly EntryLine[]> {
    for (let from = 0; ; from += PAGE) {
      const lines = await this.lines(reasons, from, PAGE);
      if (lines.length > 0) yield lines;
      if (lines.length < PAGE) return;
    }
  }

  /** Goes through steps with a pause after each, in which the page answers. False: it was ended before it was done. */
  async ready(steps: Iterable<number>): Promise<boolean> {
    const turn = this.#begin();
    for (const done of steps) {
      this.readying = done;
      await new Promise((resume) => setTimeout(resume));
      if (turn !== this.#turn) return false;
    }
    this.readying = null;
    this.isBusy = false;
    return true;
  }

  /** Ends what is under way: a table that is understood stays. */
  cancel(): void {
    if (this.readying === null) return this.stop();
    this.#turn++;
    this.readying = null;
    this.isBusy = false;
  }

  /** Lets go of everything: what is under way ends, what was read is gone. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#turn++;
    this.#tools.importer.stop();
    Object.assign(this, { file: null, previews: [], plan: null, understood: null });
    Object.assign(this, { progress: null, error: null, readying: null, isBusy: false });
  }

  #begin(): number {
    clearTimeout(this.#timer);
    this.error = null;
    this.progress = this.readying = null;
    this.isBusy = true;
    return ++this.#turn;
  }

  /** One at a time: what is changed meanwhile is worked out after it, once. */
  async #understand(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    const turn = this.#begin();
    await this.#try(turn, async () => {
      for (let done: ImportPlan | null = null; turn === this.#turn && this.plan !== done;) {
        done = this.plan;
        if (!done) return;
        const understood = await this.#tools.importer.understand(done);
        if (turn !== this.#turn) return;
        this.understood = understood;
        if (this.plan === done) done = this.plan = understood.plan;
      }
    });
    this.#isWorking = false;
  }

  async #try(turn: number, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (turn !== this.#turn) return;
      this.error =
        error instanceof ImportError
          ? error
          : new ImportError('damaged', this.file?.name ?? '', String(error));
    } finally {
      if (turn === this.#turn) this.isBusy = false;
    }
  }
}
