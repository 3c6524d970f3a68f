/** By what something is handed on; the names of settings are AWS's or the scenario's. */
type HandingOn = 'send' | 'sendTo' | 'OnSuccess' | 'OnFailure' | 'DeadLetterQueue'

/** Who hands on, a function or a source, by what, and to which source. */
export interface OutletPlan {
  readonly from: string
  readonly by: HandingOn
  readonly to: string
}
