/** Where the `part`-th of so many equal parts of a run ends; the last one ends with the run. */
export function partEnd(part: number, parts: number, until: number): number {
  return part === parts ? until : Math.min(until, Math.floor((until / parts) * part))
}
