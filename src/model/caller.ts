/** Who sent a request. */
export interface Caller {
  readonly name: string
  /** Its place among the sources of the plan. */
  readonly index: number
  /** How long an answer is streamed once the handler has done its work (Q3); 0 where it is not. */
  readonly streamTime: number
}
