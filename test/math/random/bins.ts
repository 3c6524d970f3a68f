/** Counts the numbers between neighbouring edges, below the first and above the last. */
export class Bins {
  readonly counts: Float64Array
  readonly #edges: Float64Array

  constructor(edges: readonly number[]) {
    this.#edges = new Float64Array(edges)
    this.counts = new Float64Array(edges.length + 1)
  }

  add(x: number): void {
    let low = 0
    let high = this.#edges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#edges[middle]! < x) low = middle + 1
      else high = middle
    }
    this.counts[low]! += 1
  }
}
