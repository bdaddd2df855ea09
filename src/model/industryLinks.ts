import type { Industry } from './industry';

/** Two industries whose divisions of GB/T 4754 overlap: `part` lies in `whole`, or is the same. */
export interface IndustryLink {
  readonly own: string;
  readonly other: string;
  readonly part: string;
  readonly whole: string;
}

/**
 * Industries of others that share ground with one's own in the national classification, such as robots (C3491) with
 * special machinery (C34). Nothing else links industries: which of them form one chain, no source says. Totals of
 * whole sectors hold everything and so link nothing.
 */
export function industryLinks(
  own: readonly Industry[],
  others: readonly Industry[],
): IndustryLink[] {
  return own.flatMap((one) =>
    others.flatMap((other) => (one.id === other.id ? [] : (linkOf(one, other) ?? []))),
  );
}

function linkOf(one: Industry, other: Industry): IndustryLink | null {
  if ([one, other].some(({ groups }) => groups.includes('sector-total'))) return null;
  for (const a of one.codes)
    for (const b of other.codes) {
      const [whole, part] = a.length <= b.length ? [a, b] : [b, a];
      if (part.startsWith(whole)) return { own: one.id, other: other.id, part, whole };
    }
  return null;
}
