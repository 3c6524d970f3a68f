/** The known name that a misspelt one probably means; undefined where none is near. */
export function nearestName(given: string, known: readonly string[]): string | undefined {
  let nearest: string | undefined
  let least = Math.floor(Math.max(3, Math.min(given.length, longest)) / 3) + 1
  for (const name of known) {
    const edits = editsBetween(given.slice(0, longest).toLowerCase(), name.toLowerCase())
    if (edits < least) {
      nearest = name
      least = edits
    }
  }
  return nearest
}

/** No name of ours is longer, and the work grows with the square. */
const longest = 40

/** How many letters must be put in, left out, replaced or swapped with their neighbour. */
function editsBetween(a: string, b: string): number {
  const costs: number[][] = []
  const cost = (i: number, j: number) => costs[i]?.[j] ?? i + j
  for (let i = 1; i <= a.length; i++) {
    costs[i] = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = cost(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(replaced, cost(i - 1, j) + 1, cost(i, j - 1) + 1)
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, cost(i - 2, j - 2) + 1)
      }
      costs[i]?.push(least)
    }
  }
  return cost(a.length, b.length)
}
