/** A call such as `times(flow(a), flow(b))`. */
export interface Expression {
  readonly name: string;
  readonly args: readonly (Expression | string)[];
}

const TOKEN = /\s*(?:([A-Za-z0-9][A-Za-z0-9:~.-]*)|([(),]))/y;
const LONGEST = 300;
const DEEPEST = 4;

/**
 * Reads an expression: names, words and brackets, nothing to compute. Null where it is none.
 *
 *     call = name "(" [ argument { "," argument } ] ")"      argument = call | word
 */
export function parseExpression(text: string): Expression | null {
  const tokens = tokensOf(text);
  if (!tokens) return null;
  let at = 0;
  const take = (token: string): boolean => tokens[at] === token && ++at > 0;
  const argument = (depth: number): Expression | string | null => {
    const word = tokens[at++];
    if (word === undefined || /^[(),]$/.test(word)) return null;
    if (!take('(')) return word;
    if (depth >= DEEPEST) return null;
    const args: (Expression | string)[] = [];
    if (take(')')) return { name: word, args };
    do {
      const next = argument(depth + 1);
      if (next === null) return null;
      args.push(next);
    } while (take(','));
    return take(')') ? { name: word, args } : null;
  };
  const whole = argument(0);
  return at === tokens.length && whole !== null && typeof whole !== 'string' ? whole : null;
}

/** Words and brackets; null for anything else. */
function tokensOf(text: string): string[] | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return null;
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < trimmed.length) {
    const match = TOKEN.exec(trimmed);
    if (!match) return null;
    tokens.push(match[1] ?? match[2] ?? '');
  }
  return tokens;
}
