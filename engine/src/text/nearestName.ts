/** The name among `known` that was most likely meant, if one is near enough. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  // Short names are near to everything, so they have to be nearer.
  let bestDistance = Math.floor((name.length + 1) / 3) + 1;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Insertions, deletions, replacements and swaps of neighbours between two names; `limit` if that many or more. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit || a.length > 100) return limit;
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1);
      let best = Math.min(
        (old[j] ?? limit) + 1,
        (row[j - 1] ?? limit) + 1,
        (old[j - 1] ?? limit) + (same ? 0 : 1),
      );
      const swapped =
        i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
      if (swapped) best = Math.min(best, (older[j - 2] ?? limit) + 1);
      row.push(best);
    }
    older = old;
    old = row;
  }
  return old[b.length] ?? limit;
}
