/** What one cell names side by side: `钢铁 | 化工`, `steel;chemicals`, `["steel","chemicals"]`; one text alone is one part. */
export function partsOf(text: string): readonly string[] {
  const bare = /^\["[^"]*"(?:,"[^"]*")*\]$/.test(text) ? text.slice(2, -2).split('","') : [text];
  return bare
    .flatMap((part) => part.split(/[|;；]/u))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
