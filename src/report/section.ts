import type { RunResult } from '../run/runResult.ts'

/** A table of a report, for whatever format: cells are written as they are, and escaped later. */
export interface Section {
  /** What the table is about, and then what is in its columns. */
  readonly head: readonly string[]
  readonly rows: readonly SectionRow[]
  /** A word on what is left out. */
  readonly left: readonly string[]
}

interface SectionRow {
  /** Of a function, a source or what else the table is about. */
  readonly name: string
  readonly cells: readonly string[]
}

/** Reads its table off a result. */
export type SectionOf = (result: RunResult) => Section
