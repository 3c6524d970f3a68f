/** A level over time as a list of its changes: the slow, obvious second implementation. */
export class SlowLevel {
  readonly #steps: { at: number; level: number }[]

  constructor(initial = 0) {
    this.#steps = [{ at: -1, level: initial }]
  }

  get level(): number {
    return this.#steps.at(-1)?.level ?? 0
  }

  change(at: number, by: number): void {
    this.#steps.push({ at, level: this.level + by })
  }

  area(from: number, to: number): number {
    const ends = [...this.#steps.slice(1).map(({ at }) => at), to]
    return this.#steps.reduce((sum, { at, level }, i) => {
      const end = Math.min(ends[i] ?? to, to)
      return sum + level * Math.max(0, end - Math.max(at, from))
    }, 0)
  }

  /** The highest that was reached, what it was just before `from` included. */
  max(from: number, to: number): number {
    const before = this.#steps.findLast(({ at }) => at < from)?.level ?? 0
    const inside = this.#steps.filter(({ at }) => at >= from && at < to)
    return Math.max(before, ...inside.map(({ level }) => level))
  }

  summary(from: number, to: number): { mean: number; max: number } {
    return { mean: this.area(from, to) / (to - from), max: this.max(from, to) }
  }
}
