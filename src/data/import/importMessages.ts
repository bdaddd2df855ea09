import { ImportError, type ImportFault } from '../../model/import/openedFile';
import type { ReadProgress } from '../../model/import/tableReader';
import type { Answer, Ask, Question } from './importDesk';

export interface AskMessage<Q extends Question = Question> {
  readonly id: number;
  readonly question: Q;
  readonly ask: Ask<Q>;
}

/** What the worker says; `ready` once, when its script has run. */
export type DeskMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly progress: ReadProgress }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer<Question> }
  | { readonly kind: 'fault'; readonly id: number; readonly fault: Fault };

/** An ImportError, which cannot be posted as it is. */
interface Fault {
  readonly reason: ImportFault;
  readonly file: string;
  readonly detail: string;
}

export function faultOf(error: unknown): Fault {
  if (!(error instanceof ImportError)) return { reason: 'damaged', file: '', detail: '' };
  const { reason, file, detail } = error;
  return { reason, file, detail };
}

export const errorOf = ({ reason, file, detail }: Fault): ImportError =>
  new ImportError(reason, file, detail);
