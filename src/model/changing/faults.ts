import type { ChangePlanOf } from '../plan/changePlan.ts'

type FaultPlan = ChangePlanOf<'fault'>

/** What is wrong with one thing at the moment; several faults at once add up. */
export class Faults {
  readonly #active: FaultPlan[] = []

  begin(fault: FaultPlan): void {
    this.#active.push(fault)
  }

  end(fault: FaultPlan): void {
    this.#active.splice(this.#active.indexOf(fault), 1)
  }

  get isActive(): boolean {
    return this.#active.length > 0
  }

  /** How much longer everything takes; exactly 1 where nothing is wrong. */
  get slowness(): number {
    return this.#active.reduce((product, { slowness }) => product * slowness, 1)
  }

  /** The share that fails, as if each fault tried for itself; exactly 0 where nothing is wrong. */
  get failures(): number {
    const [first, ...others] = this.#active
    return others.reduce(
      (sum, { failures }) => sum + failures - sum * failures,
      first === undefined ? 0 : first.failures,
    )
  }
}
