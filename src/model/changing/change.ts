import type { ChangeKind, ChangePhase, ChangePlanOf } from '../plan/changePlan.ts'
import type { Changing } from './changing.ts'

/** A kind of thing that somebody does while it runs. */
export interface Change<Kind extends ChangeKind> {
  readonly name: Kind
  /** As one sentence without its full stop. */
  readonly summary: string
  /** When it does what, in the order of time. */
  moments(plan: ChangePlanOf<Kind>): readonly Moment[]
}

/** A moment at which a change does something. */
export interface Moment {
  readonly at: number
  readonly phase: ChangePhase
  happen(world: Changing): void
}

/** Gives a kind its type where it is written. */
export function defineChange<Kind extends ChangeKind>(change: Change<Kind>): Change<Kind> {
  return change
}
