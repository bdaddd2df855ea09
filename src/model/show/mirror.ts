import type { ShowMessage, StageStands } from './showMessage';

/** What a speaker's window knows of its stage. Times in milliseconds of one clock. */
export interface Mirror {
  /** As it stood when last heard; null before that. */
  readonly stage: StageStands | null;
  readonly heardAt: number;
  /** It has said good-bye. */
  readonly isGone: boolean;
}

export const UNHEARD: Mirror = { stage: null, heardAt: Number.NEGATIVE_INFINITY, isGone: false };

/** Silence after which a stage counts as lost, and another one is heard. */
const SILENCE = 3000;

export const isLost = ({ stage, heardAt, isGone }: Mirror, at: number): boolean =>
  stage === null || isGone || at - heardAt > SILENCE;

/** After a message. Pure; an older state never takes the place of a newer one, nor one stage that of a living other. */
export function heard(mirror: Mirror, message: ShowMessage, at: number): Mirror {
  const { stage } = mirror;
  if (message.type === 'bye')
    return message.stage === stage?.stage ? { ...mirror, isGone: true } : mirror;
  if (message.type !== 'stands') return mirror;
  const isOwn = stage?.stage === message.stage;
  if (isOwn ? message.rev < stage.rev : !isLost(mirror, at)) return mirror;
  return { stage: message, heardAt: at, isGone: false };
}
