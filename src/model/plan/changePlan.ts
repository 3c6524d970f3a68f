/** What somebody does while it runs. */
export type ChangePlan = ChangePlanOf<ChangeKind>

export type ChangeKind = keyof ChangePlans

/** The plan of one kind of change. */
export type ChangePlanOf<Kind extends ChangeKind> = {
  [Each in Kind]: ChangePlans[Each] & {
    readonly do: Each
    /** In words, as reports call it. */
    readonly what: string
  }
}[Kind]

interface ChangePlans {
  readonly deploy: DeployPlan
  readonly fault: FaultPlan
  readonly shift: ShiftPlan
}

/** How far a change is: it is done in one moment, or it begins, goes on and ends. */
export type ChangePhase = 'done' | 'begins' | 'goesOn' | 'ends'

/** New code for versions of a function (L21). */
interface DeployPlan {
  readonly at: number
  readonly functionName: string
  readonly versions: readonly string[]
}

/** Something is slow or fails for a while. */
interface FaultPlan {
  readonly from: number
  readonly until: number
  readonly target: 'function' | 'resource'
  readonly name: string
  /** How much longer everything takes; 1 where it is not slow. */
  readonly slowness: number
  /** Share of uses, or of invocations, that fail. */
  readonly failures: number
}

/** A version takes over the requests of an alias, in steps. */
interface ShiftPlan {
  readonly at: number
  readonly functionName: string
  readonly alias: string
  readonly version: string
  readonly steps: readonly { readonly after: number; readonly share: number }[]
}
