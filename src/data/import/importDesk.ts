import { ImportError, type OpenedFile } from '../../model/import/openedFile';
import { outlineOf, previewSheet } from '../../model/import/previewSheet';
import type { ImportPlan } from '../../model/import/importPlan';
import type { EntryLine, Reason } from '../../model/import/importReport';
import type { Known } from '../../model/import/known';
import type { Sheet } from '../../model/import/sheet';
import type { Decided, Understanding } from '../../model/import/tableImporter';
import type {
  FileOutline,
  OpenOptions,
  ReadProgress,
  SheetPreview,
} from '../../model/import/tableReader';
import { buffersOf } from '../../model/packed/packedFlows';
import { sourceOfBlob, sourceOfBytes } from './byteSource';
import { Interpretation } from './interpretation';
import { openTable, type NamedSource } from './openTable';
import type { Surroundings } from './reading';

/** What can be posted to a worker. */
export type PostedSource =
  | { readonly kind: 'blob'; readonly name: string; readonly blob: Blob }
  | { readonly kind: 'text'; readonly name: string; readonly text: string };

/**
 * What the desk can be asked for, and what it answers. A further question about the tables that are open is a line here
 * and one in `ANSWERS`.
 */
export interface Questions {
  open: { ask: { source: PostedSource; options: OpenOptions }; answer: FileOutline };
  preview: { ask: { sheet: number; rows: number }; answer: SheetPreview };
  guess: { ask: { known: Known }; answer: ImportPlan };
  reshape: { ask: { plan: ImportPlan; sheet: number; decided: Decided }; answer: ImportPlan };
  understand: { ask: { plan: ImportPlan }; answer: Understanding };
  lines: {
    ask: { reasons: readonly Reason[]; from: number; count: number };
    answer: readonly EntryLine[];
  };
  take: { ask: { sheet: number }; answer: Sheet };
}

export type Question = keyof Questions;
export type Ask<Q extends Question> = Questions[Q]['ask'];
export type Answer<Q extends Question> = Questions[Q]['answer'];

/** An answer, and what of it is moved to the page instead of being copied. */
interface Answered<Q extends Question> {
  readonly answer: Answer<Q>;
  readonly moved?: readonly ArrayBufferLike[];
}

type Answers = {
  readonly [Q in Question]: (desk: ImportDesk, ask: Ask<Q>) => Promise<Answered<Q>> | Answered<Q>;
};

const ANSWERS: Answers = {
  open: async (desk, { source, options }) => ({ answer: await desk.open(source, options) }),
  preview: (desk, { sheet, rows }) => ({ answer: previewSheet(desk.sheetAt(sheet), rows) }),
  guess: (desk, { known }) => ({ answer: desk.interpret(known).guess() }),
  reshape: (desk, { plan, sheet, decided }) => ({
    answer: desk.interpretation.reshape(plan, sheet, decided),
  }),
  understand: (desk, { plan }) => {
    const answer = desk.interpretation.understand(plan);
    return { answer, moved: answer.imported ? buffersOf(answer.imported.flows) : [] };
  },
  lines: (desk, { reasons, from, count }) => ({
    answer: desk.interpretation.lines(reasons, from, count),
  }),
  take: (desk, ask) => {
    const sheet = desk.sheetAt(ask.sheet);
    desk.close();
    return { answer: sheet, moved: sheet.columns.map(({ codes }) => codes.buffer) };
  },
};

/** Milliseconds between two reports of progress. */
const PACE = 100;

/** Keeps the file that is open, where the worker is, or on the page itself where there is none. */
export class ImportDesk {
  #opened: OpenedFile | null = null;
  #interpretation: Interpretation | null = null;
  #reported = -PACE;

  constructor(
    private readonly onprogress: (progress: ReadProgress) => void,
    private readonly loadParquet: Surroundings['loadParquet'],
    private readonly now: () => number = () => performance.now(),
  ) {}

  async answer<Q extends Question>(question: Q, ask: Ask<Q>): Promise<Answered<Q>> {
    return await ANSWERS[question](this, ask);
  }

  sheetAt(index: number): Sheet {
    const sheet = this.#opened?.sheets[index];
    if (!sheet) throw new ImportError('stopped', this.#opened?.name ?? '');
    return sheet;
  }

  /** Begins to ask what the open file means. */
  interpret(known: Known): Interpretation {
    const { sheets, name } = this.#opened ?? noFile();
    return (this.#interpretation = new Interpretation(sheets, name, known));
  }

  get interpretation(): Interpretation {
    return this.#interpretation ?? noFile();
  }

  /** Lets go of the file. */
  close(): void {
    this.#opened = this.#interpretation = null;
  }

  async open(source: PostedSource, options: OpenOptions): Promise<FileOutline> {
    this.close();
    const onprogress = (progress: ReadProgress): void => this.#report(progress);
    this.#opened = await openTable(namedOf(source), forSource(source, options), {
      now: this.now,
      loadParquet: this.loadParquet,
      onprogress,
    });
    return outlineOf(this.#opened);
  }

  #report(progress: ReadProgress): void {
    const now = this.now();
    if (now - this.#reported < PACE) return;
    this.#reported = now;
    this.onprogress(progress);
  }
}

function noFile(): never {
  throw new ImportError('stopped', '');
}

const namedOf = (source: PostedSource): NamedSource =>
  source.kind === 'blob'
    ? { name: source.name, source: sourceOfBlob(source.blob), isPasted: false }
    : {
        name: source.name,
        source: sourceOfBytes(new TextEncoder().encode(source.text)),
        isPasted: true,
      };

/** Pasted text has no encoding to choose. */
const forSource = (source: PostedSource, options: OpenOptions): OpenOptions =>
  source.kind === 'text' ? { ...options, encoding: 'utf-8' } : options;
