/** Who sent a request. */
export interface Caller {
  readonly name: string
  /** Its place among the sources of the plan. */
  readonly index: number
}
