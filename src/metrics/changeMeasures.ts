/** What somebody did while it ran. */
export interface ChangeMeasures {
  readonly atMs: number
  readonly untilMs: number | null
  readonly what: string
  /** Of a fault, by the name of each source whose calls reach it: how long it took after its end. */
  readonly recovery: Readonly<Record<string, number | null>>
}
