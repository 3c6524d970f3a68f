import type { ManagedPlan } from '../plan/managedPlan.ts'
import { quotas } from '../quotas.ts'

const spread = quotas.managedInstancesAtStart.value

/**
 * The servers that the environments of one version run on. They are filled one after the other,
 * and when an environment goes, the others are taken to close up.
 */
export class Machines {
  readonly #plan: ManagedPlan
  /** The first environments are spread over Availability Zones (G4). */
  readonly #least: number
  #count: number
  /** How many environments they have room for besides those that they have. */
  #room: number
  /** When an environment can begin to come up on the newest of them. */
  #upAt = 0

  constructor(plan: ManagedPlan) {
    const { least, environmentsPerMachine: each } = plan
    this.#plan = plan
    this.#least = Math.max(Math.min(spread, least), Math.ceil(least / each))
    this.#count = this.#least
    this.#room = this.#count * each - least
  }

  /** Finds a place for another environment, and returns how long it takes until that is ready. */
  place(now: number): number {
    const { environmentsPerMachine, scaling } = this.#plan
    const { environmentTime, machineTime } = scaling
    if (this.#room === 0) {
      this.#count++
      this.#room = environmentsPerMachine
      this.#upAt = now + Math.max(machineTime - environmentTime, 0)
    }
    this.#room--
    return Math.max(this.#upAt - now, 0) + environmentTime
  }

  /** An environment has gone, and so does a server that is not needed any more. */
  release(): void {
    const { environmentsPerMachine: each } = this.#plan
    this.#room++
    if (this.#room < each || this.#count <= this.#least) return
    this.#count--
    this.#room -= each
  }
}
