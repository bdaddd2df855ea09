/** Path data of the shapes that a picture is made of. `100%` is as much as anything needs: it is cut by its frame. */
export function shapePath(
  name: 'rect' | 'circle' | 'path',
  given: Readonly<Record<string, string>>,
): string {
  const at = (key: string): number => (given[key] === '100%' ? BEYOND : Number(given[key] ?? 0));
  if (name === 'path') return given.d ?? '';
  if (name === 'circle') {
    const [x, y, r] = [at('cx'), at('cy'), at('r')];
    return `M${x - r} ${y}A${r} ${r} 0 1 1 ${x + r} ${y}A${r} ${r} 0 1 1 ${x - r} ${y}Z`;
  }
  const [x, y, width, height] = [at('x'), at('y'), at('width'), at('height')];
  const r = Math.min(at('rx'), width / 2, height / 2);
  const [right, bottom] = [x + width, y + height];
  if (r === 0) return `M${x} ${y}H${right}V${bottom}H${x}Z`;
  const corner = `A${r} ${r} 0 0 1`;
  return [
    `M${x + r} ${y}H${right - r}${corner} ${right} ${y + r}V${bottom - r}`,
    `${corner} ${right - r} ${bottom}H${x + r}${corner} ${x} ${bottom - r}V${y + r}${corner} ${x + r} ${y}Z`,
  ].join('');
}

const BEYOND = 20_000;
