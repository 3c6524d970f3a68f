import type { RandomStream } from '../../math/random/randomStream.ts'
import type { Client } from '../clients/client.ts'
import type { StateMachinePlan } from '../plan/stateMachinePlan.ts'
import type { OpenOwned } from '../streams.ts'
import { WholeDraws } from '../wholeDraws.ts'

/** A state machine: its states, who calls for them, and its chance. */
export class StateMachine {
  readonly name: string
  /** Its place among the machines. */
  readonly index: number
  readonly plan: StateMachinePlan
  readonly clients: readonly Client[]
  /** For each state that is drawn: times of a wait, items of a map. */
  readonly draws: readonly (WholeDraws | undefined)[]
  readonly #open: OpenOwned
  readonly #chances: (RandomStream | undefined)[] = []
  executions = 0

  constructor(plan: StateMachinePlan, index: number, clients: readonly Client[], open: OpenOwned) {
    this.name = plan.name
    this.index = index
    this.plan = plan
    this.clients = clients
    this.#open = (...purpose) => open('source', plan.name, 'state', ...purpose)
    this.draws = plan.states.map(state => {
      if (state.do === 'wait') return new WholeDraws(state.time, this.#open(state.name, 'wait'))
      if (state.do === 'map') return new WholeDraws(state.items, this.#open(state.name, 'items'))
      return undefined
    })
  }

  /** Of a state: for the way that it chooses, or the wait before it is tried again. */
  chance(place: number): RandomStream {
    const chances = this.#chances
    chances[place] ??= this.#open(this.plan.states[place]!.name)('chance')
    return chances[place]
  }
}
