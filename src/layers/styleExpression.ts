/** What an expression of a MapLibre style may ask for. */
export interface Surroundings {
  readonly zoom: number;
  readonly properties: Readonly<Record<string, unknown>>;
  /** `Point`, `LineString`, `Polygon`: parts of a whole count as one. */
  readonly geometryType: string;
}

type Operator = (args: readonly unknown[], at: Surroundings) => unknown;

/** The operators that the layers of this map use; another one is an error, not a blank. */
const OPERATORS: Readonly<Record<string, Operator>> = {
  literal: ([value]) => value,
  zoom: (_, at) => at.zoom,
  get: ([name], at) => at.properties[String(name)] ?? null,
  has: ([name], at) => String(name) in at.properties,
  'geometry-type': (_, at) => at.geometryType,
  'to-string': ([value], at) => String(evaluate(value, at)),
  '!': ([value], at) => !evaluate(value, at),
  '==': ([a, b], at) => evaluate(a, at) === evaluate(b, at),
  '<': ([a, b], at) => Number(evaluate(a, at)) < Number(evaluate(b, at)),
  '*': (args, at) => args.reduce((product: number, one) => product * Number(evaluate(one, at)), 1),
  in: ([one, list], at) => (evaluate(list, at) as unknown[]).includes(evaluate(one, at)),
  case: (args, at) => {
    for (let arm = 0; arm + 1 < args.length; arm += 2)
      if (evaluate(args[arm], at)) return evaluate(args[arm + 1], at);
    return evaluate(args[args.length - 1], at);
  },
  match: ([input, ...arms], at) => {
    const value = evaluate(input, at);
    for (let arm = 0; arm + 1 < arms.length; arm += 2)
      if (arms[arm] === value) return evaluate(arms[arm + 1], at);
    return evaluate(arms[arms.length - 1], at);
  },
  step: ([input, first, ...stops], at) => {
    const value = Number(evaluate(input, at));
    let found = first;
    for (let stop = 0; stop + 1 < stops.length; stop += 2)
      if (value >= Number(stops[stop])) found = stops[stop + 1];
    return evaluate(found, at);
  },
  interpolate: ([, input, ...stops], at) => interpolate(Number(evaluate(input, at)), stops, at),
};

/**
 * The value of a property of a MapLibre style, which may be an expression.
 * Throws RangeError for an operator that is not known here.
 */
export function evaluate(value: unknown, at: Surroundings): unknown {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return value;
  const [name, ...args] = value as [string, ...unknown[]];
  const operator = OPERATORS[name];
  if (!operator) throw new RangeError(`“${name}” is not among the operators of styleExpression.ts`);
  return operator(args, at);
}

function interpolate(input: number, stops: readonly unknown[], at: Surroundings): unknown {
  const output = (index: number): unknown => evaluate(stops[index * 2 + 1], at);
  const inputs = stops.filter((_, index) => index % 2 === 0).map(Number);
  const next = inputs.findIndex((stop) => stop > input);
  if (next === 0) return output(0);
  if (next < 0) return output(inputs.length - 1);
  const [low = 0, high = 1] = inputs.slice(next - 1, next + 1);
  return mix(output(next - 1), output(next), (input - low) / (high - low));
}

/** Between two numbers, or two lists of them. */
function mix(low: unknown, high: unknown, share: number): unknown {
  if (Array.isArray(low) && Array.isArray(high))
    return low.map((one, index) => mix(one, high[index], share));
  return Number(low) + (Number(high) - Number(low)) * share;
}
