import {
  boolean,
  finite,
  integer,
  literal,
  maxValue,
  minValue,
  number,
  picklist,
  pipe,
  regex,
  safeParse,
  strictObject,
  string,
  union,
  variant,
  type InferOutput,
} from 'valibot';
import { STAGE_THEMES } from '../story/story';
import { MOST_SCENES } from '../story/storySchema';
import { TEXT_SCALES } from './stageType';

/** What a speaker's window may ask of the stage with one word; the rest needs a hand at the stage itself. */
export const ASKS = [
  ...(['next', 'previous', 'first', 'last', 'restart', 'black', 'white', 'escape'] as const),
  ...(['qr', 'spotlight', 'explore', 'autoplay', 'motion', 'theme', 'larger', 'smaller'] as const),
] as const;

const count = (most: number) => pipe(number(), integer(), minValue(0), maxValue(most));
/** No talk is longer than a day. */
const milliseconds = pipe(number(), finite(), minValue(0), maxValue(86_400_000));
/** A window by the number that it has drawn. */
const windowId = pipe(string(), regex(/^[a-z0-9]{1,16}$/));

const stands = strictObject({
  type: literal('stands'),
  stage: windowId,
  /** Grows with every change of this stage. */
  rev: count(Number.MAX_SAFE_INTEGER),
  scene: count(MOST_SCENES - 1),
  step: count(30),
  blank: picklist(['no', 'black', 'white']),
  isExploring: boolean(),
  isAutoplay: boolean(),
  hasMotion: boolean(),
  theme: picklist(STAGE_THEMES),
  scale: picklist(TEXT_SCALES),
  /** Since the talk began, and since its scene did. */
  elapsed: milliseconds,
  inScene: milliseconds,
  /** Width to height of the stage. */
  ratio: pipe(number(), minValue(0.1), maxValue(20)),
});

const ask = strictObject({
  type: literal('ask'),
  stage: windowId,
  act: union([
    strictObject({ type: picklist(ASKS) }),
    strictObject({ type: literal('go'), scene: count(MOST_SCENES - 1), step: count(30) }),
    strictObject({ type: literal('clock'), elapsed: milliseconds }),
  ]),
});

const message = variant('type', [
  stands,
  ask,
  /** The speaker's window looks for its stage, once a second: the beat by which both know of each other. */
  strictObject({ type: literal('hello') }),
  /** A stage closes. */
  strictObject({ type: literal('bye'), stage: windowId }),
]);

export type ShowMessage = InferOutput<typeof message>;
export type StageStands = InferOutput<typeof stands>;
export type ShowAsk = InferOutput<typeof ask>['act'];

/**
 * A message between the windows of a show: plain data of these forms and no others, so that nothing in it can be run
 * or opened. null for anything else. Never throws.
 */
export function readShowMessage(data: unknown): ShowMessage | null {
  const read = safeParse(message, data);
  return read.success ? read.output : null;
}
