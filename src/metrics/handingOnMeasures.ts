/** How often one handed on to another, and by what. */
export interface HandingOnMeasures {
  readonly from: string
  readonly by: string
  readonly to: string
  readonly count: number
}
