/** A stretch of text, or a figure of the scene by its name. */
export type Run =
  | { readonly type: 'text'; readonly text: string; readonly strong: boolean }
  | { readonly type: 'figure'; readonly name: string; readonly strong: boolean };

export type Block =
  | { readonly type: 'paragraph'; readonly runs: readonly Run[] }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Run[])[];
    };

const BULLET = /^[-•·]\s+/u;
const NUMBER = /^\d{1,2}[.、]\s*(?=\S)/u;
/** Two braces around a name; two asterisks. */
const MARK = /\{\{\s*([a-z][a-z0-9-]{0,31})\s*\}\}|\*\*/g;

/**
 * Story text as a small tree: a line is a paragraph, lines that begin with `- ` or `1. ` are lists, `**…**` is strong,
 * `{{name}}` a figure. Everything else, HTML among it, is text. Never throws.
 */
export function parseStoryText(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split(/\r\n?|\n/).map((one) => one.trim())) {
    if (line === '') continue;
    const mark = [BULLET, NUMBER].find((one) => one.test(line));
    if (!mark) {
      blocks.push({ type: 'paragraph', runs: parseRuns(line) });
      continue;
    }
    const ordered = mark === NUMBER;
    const item = parseRuns(line.replace(mark, ''));
    const last = blocks[blocks.length - 1];
    const goesOn = last?.type === 'list' && last.ordered === ordered;
    if (goesOn) blocks[blocks.length - 1] = { ...last, items: [...last.items, item] };
    else blocks.push({ type: 'list', ordered, items: [item] });
  }
  return blocks;
}

/** One line of story text, such as a title. */
export function parseRuns(line: string): Run[] {
  const runs: Run[] = [];
  const say = (text: string, strong: boolean): void => {
    if (text !== '') runs.push({ type: 'text', text, strong });
  };
  const stars = [...line.matchAll(/\*\*/g)].map(({ index }) => index);
  // Of an odd number the last one closes nothing: it is text.
  const lone = stars.length % 2 === 1 ? stars[stars.length - 1] : undefined;
  let [at, strong] = [0, false];
  for (const match of line.matchAll(MARK)) {
    if (match.index === lone) continue;
    say(line.slice(at, match.index), strong);
    at = match.index + match[0].length;
    if (match[1] === undefined) strong = !strong;
    else runs.push({ type: 'figure', name: match[1], strong });
  }
  say(line.slice(at), strong);
  return runs;
}

/** Names of the figures that a text calls. */
export const figuresNamed = (text: string): string[] =>
  parseStoryText(text)
    .flatMap((block) => (block.type === 'list' ? block.items.flat() : block.runs))
    .flatMap((run) => (run.type === 'figure' ? [run.name] : []));
