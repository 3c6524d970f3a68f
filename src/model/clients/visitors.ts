import { Chance } from '../chance.ts'
import type { Inlet } from '../inlet.ts'
import type { ClientPlan, FlowStep } from '../plan/clientPlan.ts'
import type { OutletPlan } from '../plan/outletPlan.ts'
import type { OpenOwned } from '../streams.ts'
import { WholeDraws } from '../wholeDraws.ts'
import type { Client } from './client.ts'
import { Users } from './users.ts'

/** Those who come to one source: what they do, and their chance. */
export class Visitors {
  readonly name: string
  /** Its place among those whose visits are counted. */
  readonly index: number
  readonly clients: readonly Client[]
  readonly flow: readonly FlowStep[]
  /** For each step that is drawn. */
  readonly waits: readonly (WholeDraws | undefined)[]
  readonly chances: readonly (Chance | undefined)[]
  /** For each step that sends. */
  outlets: readonly (Inlet | undefined)[] = []
  /** Undefined where the load is open: then nobody comes again. */
  readonly users: Users | undefined
  visits = 0

  constructor(plan: ClientPlan, index: number, clients: readonly Client[], open: OpenOwned) {
    const { name, arrivals, flow } = plan
    const own = (step: number) => open('source', name, 'flow', String(step))
    this.name = name
    this.index = index
    this.clients = clients
    this.flow = flow ?? [{ do: 'call', call: 0, isVital: true }]
    this.waits = this.flow.map((step, i) =>
      step.do === 'wait' ? new WholeDraws(step.time, own(i)) : undefined,
    )
    this.chances = this.flow.map((step, i) =>
      step.do === 'chance' ? new Chance(step.probability, () => own(i)('uniform')) : undefined,
    )
    this.users =
      arrivals.loop === 'open' ? undefined : new Users(arrivals, open('source', name, 'think'))
  }

  sendThrough(outletOf: (plan: OutletPlan) => Inlet): void {
    const from = this.name
    this.outlets = this.flow.map(step =>
      step.do === 'send' ? outletOf({ from, by: 'send', to: step.to }) : undefined,
    )
  }
}
