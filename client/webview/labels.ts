/** Of how many cells one has a label, where a cell has `size` pixels and a label needs `least`: 1, 2, 5, 10, 20 … */
export function labelStep(size: number, least: number): number {
  const needed = least / size;
  if (needed <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(needed));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= needed) ?? 10 * power;
}
