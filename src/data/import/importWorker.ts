/// <reference lib="webworker" />
import { ImportDesk } from './importDesk';
import { faultOf, type AskMessage, type DeskMessage } from './importMessages';

const post = (message: DeskMessage, moved: readonly ArrayBufferLike[] = []): void =>
  postMessage(message, { transfer: moved as ArrayBuffer[] });

const desk = new ImportDesk(
  (progress) => post({ kind: 'progress', progress }),
  async () => (await import('./readParquet')).readParquet,
);

addEventListener('message', ({ data }: MessageEvent<AskMessage>) => {
  desk.answer(data.question, data.ask).then(
    ({ answer, moved }) => post({ kind: 'answer', id: data.id, answer }, moved),
    (error: unknown) => post({ kind: 'fault', id: data.id, fault: faultOf(error) }),
  );
});

post({ kind: 'ready' });
