import { foldText } from '../../model/foldText';
import type { MatchWay } from '../../model/import/importReport';
import { plainText } from './plainText';
import type { PlaceIndex } from './placeIndex';
import type { Cell } from '../../model/import/sheet';
import { simplify } from './simplify';

/** The places that a text may be, and by what: one is a match, several are ambiguous, none is unknown. */
export interface Recognised {
  readonly ids: readonly string[];
  readonly way: MatchWay;
}

const UNKNOWN: Recognised = { ids: [], way: 'name' };
/** Nothing here has so long a name, and nobody may make us fold a novel. */
const LONGEST = 100;
const CODE = /^(\d{6})(\d{3}|\d{6})?(?:\.0)?$/;

/** What a text, number or code stands for among the places of the atlas. Never guesses: similar is not the same. */
export function matchPlace(cell: Cell, index: PlaceIndex): Recognised {
  const text = plainText(cell);
  if (text === '' || text.length > LONGEST) return UNKNOWN;
  if (index.ids.has(text)) return { ids: [text], way: 'id' };
  const code = CODE.exec(text);
  if (code) return byCode(code[1] ?? '', code[2] ?? '', index);
  const { letters } = foldText(text);
  const found = index.names.get(letters);
  if (found) return found;
  const simple = simplify(letters);
  const simplified = simple === letters ? undefined : index.names.get(simple);
  return simplified ? { ids: simplified.ids, way: 'traditional' } : UNKNOWN;
}

/** Digits behind the sixth name a town or village within the county. */
function byCode(code: string, rest: string, { codes }: PlaceIndex): Recognised {
  const found = codes.get(code);
  if (!found) return UNKNOWN;
  return { ids: [found.id], way: /[1-9]/.test(rest) ? 'town-code' : found.way };
}
