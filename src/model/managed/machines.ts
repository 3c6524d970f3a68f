import type { ManagedPlan } from '../plan/managedPlan.ts'
import { quotas } from '../quotas.ts'

const spread = quotas.managedInstancesAtStart.value

/**
 * The servers that the environments of one version run on. They are filled one after the other,
 * and when an environment goes, the others are taken to close up.
 */
export class Machines {
  readonly environmentsPerMachine: number
  readonly #scaling: ManagedPlan['scaling']
  readonly #changed: (more: 1 | -1) => void
  /** The first environments are spread over Availability Zones (G4). */
  #least = 0
  #count = 0
  /** How many environments they have room for besides those that they have. */
  #room = 0
  /** When an environment can begin to come up on the newest of them. */
  #upAt = 0

  /** `changed`: there is one more, or one fewer. */
  constructor({ environmentsPerMachine, scaling }: ManagedPlan, changed: (more: 1 | -1) => void) {
    this.environmentsPerMachine = environmentsPerMachine
    this.#scaling = scaling
    this.#changed = changed
  }

  /** So many environments are there from the start. */
  begin(environments: number): void {
    this.keepFor(environments)
    while (this.#count < this.#least) this.#add()
    this.#room -= environments
  }

  /** There are never fewer than so many environments need, once there have been as many. */
  keepFor(environments: number): void {
    const enough = Math.ceil(environments / this.environmentsPerMachine)
    this.#least = Math.max(Math.min(spread, environments), enough)
    this.#closeUp()
  }

  /** Finds a place for another environment, and returns how long it takes until that is ready. */
  place(now: number): number {
    const { environmentTime, machineTime } = this.#scaling
    if (this.#room === 0 || this.#count < this.#least) {
      this.#add()
      this.#upAt = now + Math.max(machineTime - environmentTime, 0)
    }
    this.#room--
    return Math.max(this.#upAt - now, 0) + environmentTime
  }

  /** An environment has gone, and so does a server that is not needed any more. */
  release(): void {
    this.#room++
    this.#closeUp()
  }

  #add(): void {
    this.#count++
    this.#room += this.environmentsPerMachine
    this.#changed(1)
  }

  #closeUp(): void {
    while (this.#room >= this.environmentsPerMachine && this.#count > this.#least) {
      this.#count--
      this.#room -= this.environmentsPerMachine
      this.#changed(-1)
    }
  }
}
