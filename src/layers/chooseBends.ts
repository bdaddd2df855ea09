import type { Gazetteer } from '../model/place';
import type { FlowFrame } from './flowCurves';
import { couplesOf, type BendChoice, type Sight } from './flowCouples';
import { anglesByPlace, crowding } from './spreadAtNodes';

const ROUNDS = 12;

/**
 * Bends within 8 to 18 % that keep curves away from circles they have nothing to do with (R11), apart where they meet
 * (R12), and a flow apart from its return, as near to the plain bends as that allows. Each couple in turn takes what is
 * best beside the others, until none wants to change: every turn lessens one sum, so that comes to an end.
 * A line without direction stays straight, and the others make room; only round a circle it bends, to either hand.
 */
export function chooseBends(
  frames: readonly FlowFrame[],
  plain: readonly number[],
  gazetteer: Gazetteer,
  sight: Sight,
): number[] {
  const couples = couplesOf(frames, plain, gazetteer, sight);
  const chosen = couples.map(({ choices }) => choices[0]);
  for (let round = 0, isMoving = true; isMoving && round < ROUNDS; round++) {
    isMoving = false;
    couples.forEach(({ choices }, index) => {
      // Of thousands of lines each has its plain bend, and that only.
      if (choices.length < 2) return;
      const others = anglesByPlace(
        chosen.flatMap((one, at) => (at === index ? [] : (one?.ends ?? []))),
      );
      const best = bestOf(choices, others);
      isMoving ||= best !== chosen[index];
      chosen[index] = best;
    });
  }
  const bends = new Map(
    couples.flatMap(({ frames: own }, index) =>
      own.map((frame) => [frame, chosen[index]?.bend] as const),
    ),
  );
  return frames.map((frame, index) => bends.get(frame) ?? plain[index] ?? 0);
}

/** Of equals the first. */
function bestOf(
  choices: readonly BendChoice[],
  others: ReadonlyMap<string, readonly number[]>,
): BendChoice | undefined {
  let [best, least]: [BendChoice | undefined, number] = [undefined, Infinity];
  for (const choice of choices) {
    const cost = choice.cost + crowding(choice.ends, others);
    if (cost < least) [best, least] = [choice, cost];
  }
  return best;
}
