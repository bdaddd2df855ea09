/** How a stage is divided: see `stageLayout`. */
export type StageForm = 'stacked' | 'panel' | 'columns' | 'zones';

/** By width to height, from a standing totem to a wall of 32:9. */
export function stageForm(width: number, height: number): StageForm {
  const ratio = width / Math.max(1, height);
  if (ratio < 1.2) return 'stacked';
  if (ratio <= 2) return 'panel';
  return ratio <= 3 ? 'columns' : 'zones';
}
